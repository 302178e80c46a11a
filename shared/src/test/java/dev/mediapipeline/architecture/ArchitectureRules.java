package dev.mediapipeline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** The rules of the structure; a test in each module applies them to its classes. */
@SuppressWarnings("unused")
public final class ArchitectureRules {
    @ArchTest
    static final ArchRule THE_AWS_SDK_STAYS_IN_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages("..aws..", "..lambda..", "..emulators..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("software.amazon.awssdk.."))
            .because("the core knows no AWS");

    @ArchTest
    static final ArchRule LAMBDA_STAYS_AT_THE_ENTRANCE = noClasses()
            .that()
            .resideOutsideOfPackage("..lambda..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.amazonaws..", "io.quarkus..", "io.smallrye..", "jakarta.."))
            .because("only the entry point knows who calls it");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NO_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..aws..",
                    "..lambda..",
                    "..vips..",
                    "..json..",
                    "..report.webhook.http..",
                    "..emulators..",
                    "..contract..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "..aws..",
                    "..lambda..",
                    "..vips..",
                    "dev.mediapipeline.report.webhook.http..",
                    "java.net.http..",
                    "com.fasterxml..",
                    "java.lang.foreign.."))
            .because("adapters depend on the core, not the other way round");

    @ArchTest
    static final ArchRule FUNCTIONS_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "dev.mediapipeline.(api|ingest|resize|report)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.mediapipeline.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_ENVIRONMENT_IS_CONFIGURATION = noClasses()
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .because("the configuration names every setting");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests move the clock");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES = fields().that()
            .areStatic()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NULL_IS_SAID =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    private ArchitectureRules() {}
}
