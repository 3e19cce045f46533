package dev.tenon.runtime.sample;

import java.time.LocalDate;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * An animal in the store.
 *
 * @param id column {@code id}
 * @param name column {@code name}
 * @param status column {@code status}
 * @param born column {@code born}
 * @param nicknames column {@code nicknames}
 * @param extra column {@code extra}
 * @param ownerId column {@code owner_id}
 */
public record Pet(
        Long id,
        String name,
        PetStatus status,
        @Nullable LocalDate born,
        List<String> nicknames,
        @Nullable JSONB extra,
        @Nullable Long ownerId) {}
