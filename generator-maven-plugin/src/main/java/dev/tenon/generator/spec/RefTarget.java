package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Place;

/**
 * What a reference points at.
 *
 * @param file the file it is in
 * @param pointer JSON pointer in that file, without '#', as written; the empty text for all of it
 * @param key where the target's key stands; its start when it has none
 * @param node the value
 */
record RefTarget(String file, String pointer, Place key, Node node) {

    /** Names the target, whatever the file it is referred from. */
    String id() {
        return file + "#" + pointer;
    }

    /** The last word of the pointer, or the file's name without its ending. */
    String lastName() {
        var name = pointer.isEmpty() ? file : pointer;
        var last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return pointer.isEmpty() && dot > 0
                ? last.substring(0, dot)
                : last.replace("~1", "/").replace("~0", "~");
    }
}
