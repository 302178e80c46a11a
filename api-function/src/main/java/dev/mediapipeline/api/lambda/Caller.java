package dev.mediapipeline.api.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.Owner;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the caller from the token that API Gateway verified. The authorizer accepts any token of the issuer for the
 * audience, so the kind of token is checked here.
 */
final class Caller {
    private Caller() {}

    /**
     * The owner that makes a request.
     *
     * @throws dev.mediapipeline.http.ProblemException 403 if the token is not a user's access token
     * @throws IllegalStateException if no token was verified, because the route lacks the authorizer
     */
    static Owner of(APIGatewayV2HTTPEvent event) {
        Map<String, String> claims = Optional.ofNullable(
                        event.getRequestContext().getAuthorizer())
                .map(Authorizer::getJwt)
                .map(Authorizer.JWT::getClaims)
                .orElseThrow(() -> new IllegalStateException(
                        "'%s' came without the claims of a verified token: does the route have the authorizer?"
                                .formatted(event.getRouteKey())));
        String subject = Objects.requireNonNullElse(claims.get("sub"), "");
        // Cognito states the kind of a token; other issuers lack the claim.
        String use = Objects.requireNonNullElse(claims.get("token_use"), "access");
        if (!use.equals("access")) {
            throw Problem.WRONG_TOKEN.because(
                    "a token with token_use '%s' is not accepted; send the access token".formatted(use));
        }
        if (claims.containsKey("token_use") && subject.equals(claims.get("client_id"))) {
            throw Problem.WRONG_TOKEN.because(
                    "this access token is a client's own (client_credentials); media items belong to users");
        }
        if (!Owner.isOwner(subject)) {
            throw Problem.WRONG_TOKEN.because(
                    "the token's claim 'sub' must have 1 to %d characters; it becomes the owner of the media items"
                            .formatted(Owner.MAX_LENGTH));
        }
        return new Owner(subject);
    }
}
