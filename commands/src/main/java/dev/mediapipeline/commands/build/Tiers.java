package dev.mediapipeline.commands.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The test tiers, each with its requirements on this machine. */
final class Tiers {
    private static final String LOCALSTACK_IMAGE = "localstack/localstack:4.14.0";

    private final String localStack = Objects.requireNonNullElse(System.getenv("LOCALSTACK_ENDPOINT"), "");

    List<Tier> all() throws InterruptedException {
        var tiers = new ArrayList<Tier>();
        tiers.add(maven(
                "unit, contract and integration tests of the modules", "verify", "--projects", "!acceptance-tests"));
        tiers.add(openApi());
        tiers.add(tier("fuzz, 800 inputs of each format", "./pipeline", "fuzz", "--seed", "1", "--count", "800"));
        tiers.add(acceptance("acceptance on the local cloud"));
        tiers.addAll(onNativePackages());
        tiers.add(onLocalStack());
        tiers.add(
                Programs.isInstalled("cfn-lint")
                        ? tier("template.yaml by cfn-lint", "cfn-lint", "template.yaml")
                        : new Tier.Impossible(
                                "template.yaml by cfn-lint", "cfn-lint is not installed (pip install cfn-lint)"));
        tiers.add(translation());
        return tiers;
    }

    private static Tier openApi() throws InterruptedException {
        var name = "openapi.yaml by Redocly and Spectral";
        return Programs.succeedsSilently(
                        "npm", "ci", "--prefix", ".ci/openapi", "--ignore-scripts", "--no-audit", "--no-fund")
                ? tier(
                        name,
                        "env",
                        "REDOCLY_TELEMETRY=off",
                        "npm",
                        "run",
                        "--silent",
                        "--prefix",
                        ".ci/openapi",
                        "lint")
                : new Tier.Impossible(name, "npm cannot fetch them");
    }

    private static List<Tier> onNativePackages() throws InterruptedException {
        var obstacle = NativeBuild.forThisMachine().obstacle();
        return obstacle.isPresent()
                ? List.of(new Tier.Impossible("native packages, and acceptance on them", obstacle.get()))
                : List.of(
                        tier("native packages", "./pipeline", "native"),
                        acceptance("acceptance on the local cloud, native packages", "-Dfunctions.packaging=native"));
    }

    private static Tier acceptance(String name, String... more) {
        var arguments =
                Stream.of("verify", "--projects", "acceptance-tests", "--also-make", "-DskipTests", "-DskipITs");
        return maven(name, Stream.concat(arguments, Arrays.stream(more)).toArray(String[]::new));
    }

    /** The modules with adapters; benchmarks, commands and acceptance-tests need the local cloud itself. */
    private Tier onLocalStack() throws InterruptedException {
        var name = "adapters on LocalStack";
        if (localStack.isEmpty() && !Programs.hasDocker()) {
            return new Tier.Impossible(name, "there is neither a Docker engine nor a LOCALSTACK_ENDPOINT");
        }
        if (localStack.isEmpty() && !Programs.hasImage(LOCALSTACK_IMAGE)) {
            return new Tier.Impossible(name, "Docker cannot get the image " + LOCALSTACK_IMAGE);
        }
        return maven(
                localStack.isEmpty() ? name : "adapters on the LocalStack at " + localStack,
                "verify",
                "--projects",
                "shared," + String.join(",", NativeBuild.FUNCTIONS),
                "--also-make",
                "-DskipTests",
                "-Dlocalstack=true",
                "-Dlocalstack.endpoint=" + localStack);
    }

    private static Tier translation() throws InterruptedException {
        var name = "template.yaml as SAM translates it";
        return Programs.succeedsSilently("python3", "-c", "import samtranslator")
                ? tier(name, "python3", ".ci/template/test_translated_template.py")
                : new Tier.Impossible(name, "there is no translator (pip install aws-sam-translator)");
    }

    private static Tier maven(String name, String... arguments) {
        return new Tier.Possible(name, Programs.maven(List.of(arguments)));
    }

    private static Tier tier(String name, String... command) {
        return new Tier.Possible(name, List.of(command));
    }
}
