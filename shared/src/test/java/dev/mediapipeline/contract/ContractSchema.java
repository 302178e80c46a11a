package dev.mediapipeline.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One of the schemas under {@code contracts/}. */
public final class ContractSchema {
    private final String name;
    private final Schema schema;

    private ContractSchema(String name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /** The schema with this name, such as {@code manifest}. */
    public static ContractSchema of(String name) {
        String text = resource("/contracts/" + name + ".schema.json");
        return new ContractSchema(
                name,
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text, InputFormat.JSON));
    }

    /** The stored sample of a version; a stored sample never changes. */
    public static String sample(String version, String name) {
        return resource("/samples/" + version + "/" + name + ".json");
    }

    /**
     * Checks a text against the schema.
     *
     * @throws AssertionError if it violates the contract
     */
    public void check(String json) {
        List<Error> errors = schema.validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError("not a %s: %s%n%s".formatted(name, errors, json));
        }
    }

    private static String resource(String path) {
        try (InputStream resource = ContractSchema.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
