package dev.mediapipeline.localcloud.template;

/** The template cannot be run here; the message names the resource, the reason and the remedy. */
public final class TemplateException extends RuntimeException {
    public TemplateException(String message) {
        super(message);
    }

    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
