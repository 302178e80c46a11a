package dev.mediapipeline.secret.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.secret.Secret;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The current version of a secret of AWS Secrets Manager. */
public final class SecretsManagerSecret implements Secret {
    private final SecretsManagerClient secretsManager;
    private final String arn;

    public SecretsManagerSecret(SecretsManagerClient secretsManager, String arn) {
        this.secretsManager = secretsManager;
        this.arn = arn;
    }

    @Override
    public String value() {
        return AwsCall.to(
                "reading the secret " + arn,
                () -> secretsManager.getSecretValue(get -> get.secretId(arn)).secretString());
    }
}
