package dev.mediapipeline.fuzz.child;

import java.time.Duration;

/**
 * What one input may use.
 *
 * @param megabytes resident memory of the process: the function's memory
 * @param allocation bytes that the JVM may allocate for one input
 * @param time processor time of one input; waiting is limited to ten times as much
 */
public record Limits(int megabytes, long allocation, Duration time) {}
