package dev.mediapipeline.localcloud.services;

/** A service refuses a call with an AWS error code. */
final class ServiceException extends RuntimeException {
    private final String code;

    ServiceException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
