package dev.tenon.generator;

import dev.tenon.generator.output.Sha256;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.rights.RoleMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The page {@code roles.md} beside the spec: who may do what. It is committed like the migrations,
 * so that a change of rights is a change of a file that people review.
 */
final class RolesPage {

    private final Project project;
    private final Path file;

    RolesPage(Project project) {
        this.project = project;
        this.file = project.spec().resolveSibling("roles.md");
    }

    /** Where it is, relative to the project. */
    String shown() {
        return project.shown(file);
    }

    /** What stands there now, as a hash; empty for nothing. */
    String hash() throws IOException {
        return Files.exists(file) ? Sha256.of(Files.readAllBytes(file)) : "";
    }

    /** The page of a spec; empty when the document has no roles. */
    Optional<String> text(ResolvedSpec spec) {
        var model = spec.model();
        return model.auth()
                .map(auth -> RoleMatrix.render(specName(), model, auth, spec.schema().catalog()));
    }

    /**
     * Requires that whatever stands there was written by Tenon.
     *
     * @throws ProblemsException OUT-601
     */
    void requireOurs(Optional<String> text) throws IOException {
        if (text.isPresent() && Files.exists(file) && !isOurs()) {
            throw problem(
                    ProblemCode.FILE_IN_THE_WAY,
                    "Tenon has not written this file and would write it",
                    "it holds who may do what, for review",
                    "move it elsewhere");
        }
    }

    /**
     * Writes the page where it has changed, or removes it where the document has no roles any more.
     *
     * @return whether anything was done
     */
    boolean write(Optional<String> text) throws IOException {
        if (text.isPresent()) {
            if (holds(text.get())) {
                return false;
            }
            Files.writeString(file, text.get());
            return true;
        }
        return Files.exists(file) && isOurs() && Files.deleteIfExists(file);
    }

    /**
     * Requires the page to be what the spec makes it.
     *
     * @throws ProblemsException OUT-605
     */
    void requireWritten(Optional<String> text) throws IOException {
        if (text.isPresent() && !holds(text.get())) {
            throw problem(
                    ProblemCode.ROLES_STALE,
                    "the page does not say who may do what",
                    Files.exists(file)
                            ? "spec, grants or policies have changed since it was written"
                            : "it is not there",
                    "build the service, review what changes in the page and commit it");
        }
    }

    private boolean isOurs() throws IOException {
        return Files.readString(file).startsWith(RoleMatrix.LEAD);
    }

    // Line ends do not count: git may turn them.
    private boolean holds(String text) throws IOException {
        return Files.exists(file) && Files.readString(file).replace("\r\n", "\n").equals(text);
    }

    private String specName() {
        return project.spec().getFileName().toString();
    }

    private ProblemsException problem(ProblemCode code, String what, String cause, String fix) {
        var place = new Location.InFile(shown(), 1, 1, 1, "", "");
        return new ProblemsException(List.of(new Problem(code, place, what, cause, fix)));
    }
}
