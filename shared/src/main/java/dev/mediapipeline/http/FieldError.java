package dev.mediapipeline.http;

/**
 * A fault in one field of a request.
 *
 * @param field its name in the request
 * @param message the rule that it breaks
 */
public record FieldError(String field, String message) {}
