package dev.mediapipeline.acceptance;

import dev.mediapipeline.localcloud.LocalCloud;
import dev.mediapipeline.localcloud.Options;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the pipeline on the local cloud: one for all of them, on free ports, forgotten afterwards. */
final class LocalPipeline implements ParameterResolver {
    private static final Path PROJECT = Path.of(System.getProperty("project.directory"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(LocalPipeline.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    }

    /** The running pipeline. */
    static final class Running implements AutoCloseable {
        private final LocalCloud cloud =
                LocalCloud.start(Options.forTests(ImpatientTemplate.in(Path.of("target"), PROJECT)));
        private final MediaApi api = new MediaApi(URI.create(cloud.endpoints().api()), new ContractCheck());

        LocalCloud cloud() {
            return cloud;
        }

        MediaApi api() {
            return api;
        }

        @Override
        public void close() {
            cloud.close();
        }
    }
}
