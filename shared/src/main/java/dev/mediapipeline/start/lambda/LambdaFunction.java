package dev.mediapipeline.start.lambda;

import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.telemetry.OutcomeLog;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaRecorder;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.crac.Core;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the parts that every function has. A function adds its own {@link Priming.Steps}. */
@Singleton
class LambdaFunction {
    @Produces
    @Singleton
    OutcomeLog outcomes(@ConfigProperty(name = "quarkus.application.name") String function) {
        return new OutcomeLog(function, Clock.systemUTC());
    }

    @Produces
    @Singleton
    LastResponse lastResponse(
            @ConfigProperty(name = "AWS_LAMBDA_RUNTIME_API", defaultValue = "127.0.0.1:9001") String runtimeApi) {
        return new LastResponse(runtimeApi);
    }

    /** Native executables start without a snapshot. */
    @Produces
    @Singleton
    @Startup
    @UnlessBuildProperty(name = "quarkus.native.enabled", stringValue = "true", enableIfMissing = true)
    Priming priming(Priming.Steps steps, OutcomeLog outcomes) {
        return Priming.register(
                Core.getGlobalContext(), steps.through(AmazonLambdaRecorder::handle), outcomes::coldAgain);
    }
}
