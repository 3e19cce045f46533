package dev.tenon.runtime.codec;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Where JSON parsers and generators come from, with the limits every text is read under. */
public final class Json {

    /** Most levels of objects and arrays; the body's own object is the first. */
    static final int DEPTH = 64;

    /** Most characters a number is written with. */
    static final int DIGITS = 1000;

    /** Most tokens of a text: names, values and brackets. */
    static final int TOKENS = 200_000;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEPTH)
                                    .maxNumberLength(DIGITS)
                                    .maxTokenCount(TOKENS)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    // Names are the caller's to choose: a shared table of them would be his to
                    // fill.
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build();

    private Json() {}

    /** A generator of UTF-8 JSON; closing it closes {@code out}. */
    public static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }
}
