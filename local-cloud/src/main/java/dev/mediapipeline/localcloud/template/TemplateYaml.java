package dev.mediapipeline.localcloud.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with CloudFormation's short tags, read as their long forms: {@code !Ref x} as {@code {Ref: x}}. */
final class TemplateYaml extends SafeConstructor {
    private TemplateYaml() {
        super(new LoaderOptions());
        yamlMultiConstructors.put("!", new ShortTag());
    }

    static Object parse(String text) {
        return new Yaml(new TemplateYaml()).load(text);
    }

    private final class ShortTag extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            var tag = node.getTag().getValue().substring(1);
            Object value = switch (node) {
                case ScalarNode scalar -> constructScalar(scalar);
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new TemplateException("Unexpected YAML after !" + tag + node.getStartMark());
            };
            return switch (tag) {
                case "Ref", "Condition" -> Map.of(tag, value);
                case "GetAtt" -> Map.of("Fn::GetAtt", value instanceof String s ? List.of(s.split("\\.", 2)) : value);
                default -> Map.of("Fn::" + tag, value);
            };
        }
    }
}
