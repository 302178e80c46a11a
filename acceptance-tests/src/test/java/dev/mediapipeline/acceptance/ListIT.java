package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests an owner's list, page by page. */
@ExtendWith(LocalPipeline.class)
class ListIT {
    private static final String DECLARATION =
            Inputs.declaration(Inputs.file("smaller-than-the-square.jpg"), "image/jpeg");

    private final LocalPipeline.Running pipeline;
    private final MediaApi owner;

    ListIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        owner = pipeline.apiOf("lister-" + UUID.randomUUID());
    }

    private List<String> announced(int number) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            ids.addFirst(owner.announce(DECLARATION).json().path("mediaId").asText());
        }
        // The index lags slightly behind the table.
        Awaitility.await("the list")
                .until(() -> owner.list("?limit=100").json().path("items").size() == number);
        return ids;
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("mediaId").asText())
                .toList();
    }

    private static String cursor(JsonNode page) {
        return "&cursor=" + URLEncoder.encode(page.path("nextCursor").asText(), StandardCharsets.UTF_8);
    }

    @Test
    void isNewestFirstAndComesInPages() {
        List<String> announced = announced(5);

        JsonNode first = owner.list("?limit=2").json();
        JsonNode second = owner.list("?limit=2" + cursor(first)).json();
        JsonNode third = owner.list("?limit=2" + cursor(second)).json();

        assertThat(ids(first)).isEqualTo(announced.subList(0, 2));
        assertThat(ids(second)).isEqualTo(announced.subList(2, 4));
        assertThat(ids(third)).isEqualTo(announced.subList(4, 5));
        assertThat(third.has("nextCursor")).isFalse();
    }

    @Test
    void isFilteredByStatus() throws Exception {
        announced(2);
        String ready = owner.uploaded(Inputs.file("smaller-than-the-square.jpg"), "image/jpeg");
        owner.ended(ready);

        Awaitility.await("the index")
                .untilAsserted(() ->
                        assertThat(ids(owner.list("?status=READY").json())).containsExactly(ready));
        assertThat(ids(owner.list("?status=AWAITING_UPLOAD").json())).hasSize(2).doesNotContain(ready);
    }

    @Test
    void aCursorIsOfOneOwnerAndOneFilter() {
        announced(3);
        String cursor = cursor(owner.list("?limit=1").json());

        assertThat(owner.list("?limit=1" + cursor).status()).isEqualTo(200);
        assertThat(owner.list("?limit=1&status=READY" + cursor).status()).isEqualTo(400);
        assertThat(pipeline.api().list("?limit=1" + cursor).status()).isEqualTo(400);
        assertThat(owner.list("?limit=1" + cursor.replaceFirst(".$", cursor.endsWith("A") ? "B" : "A"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "status=DELETED", "status=ready", "cursor=AAAA"})
    void whatItCannotReadIsRefused(String query) {
        var response = owner.list("?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("errors").path(0).path("field").asText())
                .isEqualTo(query.replaceFirst("=.*", ""));
    }
}
