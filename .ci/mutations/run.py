#!/usr/bin/env python3
"""Takes one protection after the other out of a copy of the sources, and expects the named tests to fail.

usage: .ci/mutations/run.py [WORD…]     only the protections whose name contains a word

Needs a JDK 25 and Maven with a filled repository; about a minute for each protection. Ends with 1 if a protection can
be taken out unnoticed, or if a mutation does not fit the sources any more.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
MUTATIONS = tomllib.loads((ROOT / ".ci/mutations/mutations.toml").read_text())["mutation"]


def run_tests(copy, module, tests):
    """Whether the tests pass, and Maven's output."""
    command = ["./pipeline", "mvn", "--offline", "--quiet", "--projects", module, "--also-make",
               "-Dspotless.check.skip=true", "-Dsurefire.failIfNoSpecifiedTests=false"]
    if all(test.endswith("IT") for test in tests):
        command += ["verify", "-DskipTests", "-Dfailsafe.failIfNoSpecifiedTests=false", "-Dit.test=" + ",".join(tests)]
    else:
        # The build fails where a module has no test to run, and shared is built with every other module.
        command += ["test", "-Dtest=" + ",".join([*tests, "MediaIdTest"])]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stdout


def outcome(copy, mutation):
    """The result of one mutation: caught, SURVIVED, or the reason why it was not tried."""
    file = copy / mutation["file"]
    sources = file.read_text()
    if sources.count(mutation["take"]) != 1:
        return "DOES NOT FIT: the text to take out stands %d times in it" % sources.count(mutation["take"])
    file.write_text(sources.replace(mutation["take"], mutation.get("leave", "")))
    try:
        passed, output = run_tests(copy, mutation["module"], mutation["tests"])
    finally:
        file.write_text(sources)
    if passed:
        return "SURVIVED"
    return "caught" if "There are test failures" in output else "NOT TRIED: the build failed\n" + output[-2000:]


def main():
    words = sys.argv[1:]
    chosen = [m for m in MUTATIONS if not words or any(word in m["protection"] for word in words)]
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "sources"
        tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
        for name in tracked.stdout.splitlines():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
        # A mutation may leave a parameter unused, of which the compiler warns.
        pom = copy / "pom.xml"
        pom.write_text(pom.read_text().replace("<failOnWarning>true<", "<failOnWarning>false<"))
        # Integration tests start the emulators from their jar.
        subprocess.run(["./pipeline", "mvn", "--offline", "--quiet", "package", "-DskipTests",
                        "--projects", "local-cloud", "--also-make"], cwd=copy, check=True)
        for mutation in chosen:
            result = outcome(copy, mutation)
            failures += result != "caught"
            print("%-10s %s (%s)" % (result, mutation["protection"], ", ".join(mutation["tests"])), flush=True)
    print("%d of %d protections are held by their tests" % (len(chosen) - failures, len(chosen)))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
