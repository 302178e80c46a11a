package dev.mediapipeline.commands.build;

/** Lambda's processors, by their names in the template. */
enum Architecture {
    x86_64,
    arm64;

    static Architecture ofThisMachine() {
        return System.getProperty("os.arch").equals("aarch64") ? arm64 : x86_64;
    }

    /** Docker's name for it. */
    String platform() {
        return this == x86_64 ? "linux/amd64" : "linux/arm64";
    }
}
