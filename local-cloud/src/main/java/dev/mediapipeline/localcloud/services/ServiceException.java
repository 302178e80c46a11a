package dev.mediapipeline.localcloud.services;

/** A service refuses a call, by an error code of AWS. */
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
