package dev.mediapipeline.report.lambda;

import dev.mediapipeline.sdk.aws.PlainClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Clients of the services that have no Quarkus extension here, each built at its first call. */
@Singleton
class ReportClients {
    @Produces
    @ApplicationScoped
    SecretsManagerClient secretsManager() {
        return PlainClients.build(SecretsManagerClient.builder());
    }

    @Produces
    @ApplicationScoped
    EventBridgeClient eventBridge() {
        return PlainClients.build(EventBridgeClient.builder());
    }
}
