package dev.mediapipeline.fuzz.child;

import java.time.Duration;

/**
 * Resource limits of one input.
 *
 * @param megabytes resident memory of the process: the function's memory
 * @param allocation bytes that the JVM may allocate for one input
 * @param time processor time of one input; elapsed time is limited to ten times as much
 */
public record Limits(int megabytes, long allocation, Duration time) {}
