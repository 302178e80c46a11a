package dev.mediapipeline.report.daily.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.http.lambda.Responses;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.FindDayReport;
import jakarta.inject.Named;

/** Entry point of {@code GET /v1/reports/{date}}: the report of a day, in the format that the client prefers. */
@Named("reports-api")
class ReportsApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final HttpEndpoint endpoint;
    private final FindDayReport findDayReport;

    ReportsApiHandler(HttpEndpoint endpoint, FindDayReport findDayReport) {
        this.endpoint = endpoint;
        this.findDayReport = findDayReport;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.respond(event, context, (request, correlationId) -> getReport(request));
    }

    private APIGatewayV2HTTPResponse getReport(APIGatewayV2HTTPEvent event) {
        var query = ReportQuery.of(event);
        DayReport report = findDayReport.find(query.day()).orElseThrow(query::notBegun);
        ReportFormat format = query.format();
        return Responses.text(200, format.contentType(), format.render(report), format.headers(report));
    }
}
