package dev.mediapipeline.localcloud.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Resolves the intrinsic functions of CloudFormation that are listed below, and no others. */
final class Intrinsics {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

    /** The values that names stand for. */
    interface Names {
        /** The value of a parameter, pseudo parameter or resource; null for {@code AWS::NoValue}. */
        @Nullable
        JsonNode ref(String name);

        String attribute(String logicalId, String attribute);

        JsonNode condition(String name);
    }

    private final Names names;

    Intrinsics(Names names) {
        this.names = names;
    }

    /** The node with everything resolved; null when it stands for {@code AWS::NoValue}. */
    @Nullable
    JsonNode resolve(JsonNode node) {
        if (node.isObject()) {
            if (node.size() == 1) {
                var entry = node.properties().iterator().next();
                if (entry.getKey().equals("Ref") || entry.getKey().startsWith("Fn::")) {
                    return call(entry.getKey(), entry.getValue());
                }
            }
            var object = JSON.objectNode();
            node.properties().forEach(e -> {
                var value = resolve(e.getValue());
                if (value != null) {
                    object.set(e.getKey(), value);
                }
            });
            return object;
        }
        if (node.isArray()) {
            var array = JSON.arrayNode();
            node.forEach(item -> {
                var value = resolve(item);
                if (value != null) {
                    array.add(value);
                }
            });
            return array;
        }
        return node;
    }

    /** Whether a condition's expression holds. */
    boolean holds(JsonNode expression) {
        var node = expression.has("Condition")
                ? names.condition(expression.get("Condition").asString())
                : expression;
        var entry = node.properties().iterator().next();
        var arguments = entry.getValue();
        return switch (entry.getKey()) {
            case "Condition" -> holds(node);
            case "Fn::Equals" -> text(arguments.path(0)).equals(text(arguments.path(1)));
            case "Fn::Not" -> !holds(arguments.path(0));
            default -> throw unsupported(entry.getKey());
        };
    }

    private @Nullable JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> names.ref(argument.asString());
            case "Fn::GetAtt" -> string(names.attribute(text(argument.path(0)), text(argument.path(1))));
            case "Fn::Sub" -> string(sub(argument));
            case "Fn::If" ->
                resolve(argument.path(holds(names.condition(argument.path(0).asString())) ? 1 : 2));
            case "Fn::Join" -> string(String.join(text(argument.path(0)), texts(argument.path(1))));
            default -> throw unsupported(function);
        };
    }

    private String sub(JsonNode argument) {
        var template = argument.isArray() ? argument.path(0).asString() : argument.asString();
        var own = argument.path(1);
        UnaryOperator<String> value = name -> {
            if (own.has(name)) {
                return text(own.path(name));
            }
            var dot = name.indexOf('.');
            if (dot > 0) {
                return names.attribute(name.substring(0, dot), name.substring(dot + 1));
            }
            var ref = names.ref(name);
            return ref == null ? "" : ref.asString();
        };
        return VARIABLE.matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1).isEmpty() ? value.apply(m.group(2)) : "${" + m.group(2) + "}"));
    }

    private List<String> texts(JsonNode node) {
        var list = resolve(node);
        var texts = new ArrayList<String>();
        if (list != null) {
            list.forEach(item -> texts.add(item.asString()));
        }
        return texts;
    }

    private String text(JsonNode node) {
        var value = resolve(node);
        return value == null ? "" : value.asString();
    }

    private static JsonNode string(String value) {
        return JSON.stringNode(value);
    }

    private static TemplateException unsupported(String function) {
        return new TemplateException("The intrinsic function %s is not one that the local cloud resolves: add it in %s."
                .formatted(function, Intrinsics.class.getName()));
    }
}
