package dev.mediapipeline.api;

import dev.mediapipeline.api.CreateUpload.Granted;
import dev.mediapipeline.api.hook.AuthenticateHook;
import dev.mediapipeline.api.hook.Hook;
import dev.mediapipeline.api.idempotency.Outcome.InProgress;
import dev.mediapipeline.api.idempotency.Outcome.OtherRequest;
import dev.mediapipeline.api.idempotency.Outcome.Responded;
import dev.mediapipeline.api.idempotency.Outcome.RespondedBefore;
import dev.mediapipeline.api.idempotency.RequestKey;
import dev.mediapipeline.api.idempotency.RespondOnce;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.Declaration;
import java.util.function.Supplier;

/**
 * Registers an upload that another system announces. A message creates one media item, no matter how often it is
 * delivered: a sender that lost the response delivers it again and gets the same media item with a new grant.
 */
public final class ReceiveHook {
    private final AuthenticateHook authenticateHook;
    private final CreateUpload createUpload;
    private final RespondOnce respondOnce;

    public ReceiveHook(AuthenticateHook authenticateHook, CreateUpload createUpload, RespondOnce respondOnce) {
        this.authenticateHook = authenticateHook;
        this.createUpload = createUpload;
        this.respondOnce = respondOnce;
    }

    /**
     * Grants the announced upload to the owner of the webhook's key.
     *
     * @param declaration reads the payload; called only once the sender is authenticated
     * @throws dev.mediapipeline.http.ProblemException 401 for an unknown sender, 409 if the id was used with another
     *     declaration or another attempt is working on it, and as {@link CreateUpload#grant}
     */
    public Granted receive(Hook hook, Supplier<Declaration> declaration, String correlationId) {
        var order = new UploadOrder(authenticateHook.owner(hook), declaration.get(), correlationId);
        createUpload.check(order);
        var key = RequestKey.ofHook(hook.keyId(), hook.id());
        return switch (respondOnce.respond(key, order.fingerprint(null), id -> createUpload.grant(id, order))) {
            case Responded<Granted>(var granted) -> granted;
            case RespondedBefore<Granted>(var id) -> createUpload.grant(id, order);
            case OtherRequest<Granted>() ->
                throw Problem.REPLAYED.because("this webhook-id was used with another declaration before");
            case InProgress<Granted>() ->
                throw Problem.IN_PROGRESS.because(
                        "a webhook with this webhook-id is still in progress; send it again in a moment");
        };
    }
}
