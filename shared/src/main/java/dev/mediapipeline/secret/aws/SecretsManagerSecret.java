package dev.mediapipeline.secret.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.secret.Secret;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The current version of a secret of AWS Secrets Manager. */
public final class SecretsManagerSecret implements Secret {
    private final Supplier<SecretsManagerClient> secretsManager;
    private final String arn;

    /** @param secretsManager is asked when the secret is first needed, so that a start does not pay for it */
    public SecretsManagerSecret(Supplier<SecretsManagerClient> secretsManager, String arn) {
        this.secretsManager = secretsManager;
        this.arn = arn;
    }

    @Override
    public String value() {
        return AwsCall.to(
                "reading the secret " + arn,
                () -> secretsManager
                        .get()
                        .getSecretValue(get -> get.secretId(arn))
                        .secretString());
    }
}
