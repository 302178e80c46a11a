package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.mediapipeline.media.Owner;
import java.util.Optional;

/** Who sent a request, by the token that API Gateway has verified. */
final class Caller {
    private Caller() {}

    /**
     * The owner in whose name a request is answered.
     *
     * @throws IllegalStateException if no token was verified: the route has no authorizer, and must not be served
     */
    static Owner of(APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event.getRequestContext().getAuthorizer())
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .map(claims -> claims.get("sub"))
                .filter(subject -> !subject.isBlank())
                .map(Owner::new)
                .orElseThrow(() -> new IllegalStateException(
                        "'%s' came without the claim 'sub' of a verified token: does the route have the authorizer?"
                                .formatted(event.getRouteKey())));
    }
}
