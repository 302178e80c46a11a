package dev.mediapipeline.acceptance;

import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.contract.OpenApiContract;
import java.util.HashMap;

/** Checks every response of the API against {@code openapi.yaml}. */
final class ContractCheck implements MediaApi.ResponseCheck {
    private final OpenApiContract contract = OpenApiContract.ofRepository();

    @Override
    public void check(String method, String route, MediaApi.Response response) {
        var headers = new HashMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
        contract.check(method + " " + route, new ApiResponse(response.status(), headers, response.body()));
    }
}
