package dev.mediapipeline.http;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name in the request
 * @param message what it has to be
 */
public record FieldError(String field, String message) {}
