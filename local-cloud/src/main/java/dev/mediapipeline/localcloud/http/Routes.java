package dev.mediapipeline.localcloud.http;

import dev.mediapipeline.localcloud.lambda.FunctionPool;
import dev.mediapipeline.localcloud.services.Issuer;
import dev.mediapipeline.localcloud.template.EventSource;
import dev.mediapipeline.localcloud.template.HttpApi;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The routes of the HTTP API; the most specific match is used, as in API Gateway. */
final class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}+]+)(\\+?)}");

    /** A route with its function and authorizer, and the path parameters of the request. */
    record Match(
            EventSource.Requests event,
            Map<String, String> parameters,
            FunctionPool pool,
            Optional<TokenCheck> check) {}

    private record Route(
            EventSource.Requests event, Pattern pattern, List<String> names, int weight, FunctionPool pool) {}

    private final List<Route> routes = new ArrayList<>();
    private final Map<String, TokenCheck> checks = new HashMap<>();
    private final Optional<String> defaultAuthorizer;

    Routes(List<FunctionPool> pools, Optional<HttpApi> api, Issuer issuer, Clock clock) {
        this.defaultAuthorizer = api.flatMap(HttpApi::defaultAuthorizer);
        api.ifPresent(a -> a.authorizers()
                .forEach((name, configuration) ->
                        checks.put(name, new TokenCheck(configuration, clock, keySet(configuration, issuer)))));
        for (var pool : pools) {
            pool.function().events(EventSource.Requests.class).forEach(event -> routes.add(route(event, pool)));
        }
        routes.sort(Comparator.comparingInt(Route::weight));
    }

    /** The local issuer's keys are known; fetching them could time out on a busy machine. */
    private static Optional<String> keySet(HttpApi.JwtAuthorizer configuration, Issuer issuer) {
        return configuration.issuer().equals(issuer.address()) ? Optional.of(issuer.keySet()) : Optional.empty();
    }

    Optional<Match> match(String method, String path) {
        for (var route : routes) {
            var matcher = route.pattern().matcher(path);
            var wanted = route.event().method();
            if ((wanted.equals("ANY") || wanted.equals(method)) && matcher.matches()) {
                var parameters = new LinkedHashMap<String, String>();
                for (int i = 0; i < route.names().size(); i++) {
                    parameters.put(route.names().get(i), matcher.group(i + 1));
                }
                return Optional.of(new Match(route.event(), parameters, route.pool(), check(route.event())));
            }
        }
        return Optional.empty();
    }

    private Optional<TokenCheck> check(EventSource.Requests event) {
        return event.authorizer()
                .or(() -> defaultAuthorizer)
                .filter(name -> !name.equals("NONE"))
                .map(name -> Objects.requireNonNull(checks.get(name), "The API has no authorizer " + name));
    }

    private static Route route(EventSource.Requests event, FunctionPool pool) {
        if (event.path().equals("$default")) {
            return new Route(event, Pattern.compile(".*"), List.of(), 1_000, pool);
        }
        var names = new ArrayList<String>();
        var regex = new StringBuilder();
        var weight = event.method().equals("ANY") ? 1 : 0;
        var variable = VARIABLE.matcher(event.path());
        var end = 0;
        while (variable.find()) {
            var greedy = !variable.group(2).isEmpty();
            regex.append(Pattern.quote(event.path().substring(end, variable.start())))
                    .append(greedy ? "(.+)" : "([^/]+)");
            names.add(variable.group(1));
            weight += greedy ? 100 : 10;
            end = variable.end();
        }
        regex.append(Pattern.quote(event.path().substring(end)));
        return new Route(event, Pattern.compile(regex.toString()), names, weight, pool);
    }
}
