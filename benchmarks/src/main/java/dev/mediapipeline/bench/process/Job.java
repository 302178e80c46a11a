package dev.mediapipeline.bench.process;

/** One job of a line server: the time that it says it took, the CPU time of its process, and the bytes it made. */
public record Job(double wallMillis, double cpuMillis, long bytes) {}
