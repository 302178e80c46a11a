package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.HashMap;
import java.util.Map;

/** Converts items from the classes of Lambda's events to those of the table. */
public final class StreamImage {
    private StreamImage() {}

    /** Converts an item. Binary values and sets, which media items do not have, become absent. */
    public static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item(
            Map<String, AttributeValue> image) {
        var item = new HashMap<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>();
        image.forEach((name, value) -> item.put(name, value(value)));
        return item;
    }

    private static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(AttributeValue value) {
        var copy = software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder()
                .s(value.getS())
                .n(value.getN())
                .bool(value.getBOOL())
                .nul(value.getNULL());
        if (value.getM() != null) {
            copy.m(item(value.getM()));
        }
        if (value.getL() != null) {
            copy.l(value.getL().stream().map(StreamImage::value).toList());
        }
        return copy.build();
    }
}
