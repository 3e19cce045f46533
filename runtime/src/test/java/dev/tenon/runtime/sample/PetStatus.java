package dev.tenon.runtime.sample;

import dev.tenon.runtime.api.Label;

/** Where a pet is on its way to an owner. */
public enum PetStatus implements Label {
    AVAILABLE("available"),
    PENDING("pending"),
    SOLD("sold");

    private final String label;

    PetStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The constant of a label. Throws {@link IllegalArgumentException} for any other text. */
    public static PetStatus of(String label) {
        return Label.of(PetStatus.class, label);
    }
}
