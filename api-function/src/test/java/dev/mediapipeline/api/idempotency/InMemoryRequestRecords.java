package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.api.idempotency.Stage.Leased;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Records of requests in memory; they are never removed. */
public final class InMemoryRequestRecords implements RequestRecords {
    private final Map<RequestKey, RequestRecord> records = new HashMap<>();

    @Override
    public synchronized Optional<RequestRecord> putIfAbsent(RequestRecord fresh, Instant now) {
        RequestRecord found = records.get(fresh.key());
        if (found == null || !found.expiresAt().isAfter(now)) {
            records.put(fresh.key(), fresh);
            return Optional.empty();
        }
        return Optional.of(found).filter(record -> !record.stage().equals(fresh.stage()));
    }

    @Override
    public synchronized boolean advance(RequestKey key, Leased from, Stage to) {
        RequestRecord found = records.get(key);
        if (found == null) {
            return false;
        }
        if (found.stage() instanceof Leased lease && lease.token().equals(from.token())) {
            records.put(key, new RequestRecord(key, found.fingerprint(), found.mediaId(), to, found.expiresAt()));
            return true;
        }
        return found.stage().equals(to);
    }

    /** The stage of a request. */
    synchronized Optional<Stage> stage(RequestKey key) {
        return Optional.ofNullable(records.get(key)).map(RequestRecord::stage);
    }
}
