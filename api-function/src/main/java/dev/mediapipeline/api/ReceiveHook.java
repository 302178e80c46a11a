package dev.mediapipeline.api;

import dev.mediapipeline.api.CreateUpload.Granted;
import dev.mediapipeline.api.hook.AuthenticateHook;
import dev.mediapipeline.api.hook.Hook;
import dev.mediapipeline.api.idempotency.AnswerOnce;
import dev.mediapipeline.api.idempotency.Outcome.Answered;
import dev.mediapipeline.api.idempotency.Outcome.AnsweredBefore;
import dev.mediapipeline.api.idempotency.Outcome.OtherRequest;
import dev.mediapipeline.api.idempotency.Outcome.StillRunning;
import dev.mediapipeline.api.idempotency.RequestKey;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.Declaration;
import java.util.function.Supplier;

/**
 * Registers an upload that another system announces. A message makes one media item, however often it is delivered: a
 * sender that lost the response delivers again and gets the same media item with a new grant.
 */
public final class ReceiveHook {
    private final AuthenticateHook authenticateHook;
    private final CreateUpload createUpload;
    private final AnswerOnce answerOnce;

    public ReceiveHook(AuthenticateHook authenticateHook, CreateUpload createUpload, AnswerOnce answerOnce) {
        this.authenticateHook = authenticateHook;
        this.createUpload = createUpload;
        this.answerOnce = answerOnce;
    }

    /**
     * The grant for what the webhook announces, for the owner of its key.
     *
     * @param declaration reads the payload, which nobody does before its sender is known
     * @throws dev.mediapipeline.http.ProblemException 401 if its sender is not known, 409 if its id came with another
     *     declaration before or is being answered, and as {@link CreateUpload#grant}
     */
    public Granted receive(Hook hook, Supplier<Declaration> declaration, String correlationId) {
        var order = new UploadOrder(authenticateHook.owner(hook), declaration.get(), correlationId);
        createUpload.check(order);
        var key = RequestKey.ofHook(hook.keyId(), hook.id());
        return switch (answerOnce.answer(key, order.fingerprint(null), id -> createUpload.grant(id, order))) {
            case Answered<Granted>(var granted) -> granted;
            case AnsweredBefore<Granted>(var id) -> createUpload.grant(id, order);
            case OtherRequest<Granted>() ->
                throw Problem.REPLAYED.because("a webhook with this webhook-id came with another declaration before");
            case StillRunning<Granted>() ->
                throw Problem.IN_PROGRESS.because(
                        "a webhook with this webhook-id is still being answered; send it again in a moment");
        };
    }
}
