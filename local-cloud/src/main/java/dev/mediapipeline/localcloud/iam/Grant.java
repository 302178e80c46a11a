package dev.mediapipeline.localcloud.iam;

import java.util.regex.Pattern;

/**
 * One action on one resource of a statement of a function's policies.
 *
 * @param action as written, with {@code *} and {@code ?} as wildcards; upper and lower case are the same
 * @param resource as written, with references resolved and the same wildcards
 */
public record Grant(String function, String action, String resource) {
    /** The service that the action belongs to, such as {@code dynamodb}. */
    public String service() {
        return action.substring(0, action.indexOf(':'));
    }

    /** Whether the grant allows this access. */
    public boolean covers(Access access) {
        return matches(action, access.action(), Pattern.CASE_INSENSITIVE) && matches(resource, access.resource(), 0);
    }

    private static boolean matches(String written, String value, int flags) {
        var regex = Pattern.quote(written).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, flags | Pattern.DOTALL).matcher(value).matches();
    }
}
