package dev.tenon.generator.model;

import dev.tenon.generator.spec.SpecCookie;
import dev.tenon.generator.spec.SpecTerms;
import dev.tenon.generator.spec.SpecThrottle;
import java.util.List;
import java.util.Optional;

/**
 * What holds for every call of an operation.
 *
 * @param access who may call
 * @param settings settings that SQL may read, in the order they are set
 * @param fixed columns that keep to a value
 * @param preRequest SQL function that is called first; empty for none
 * @param reply what SQL decides of the answer
 * @param cookies cookies written from settings
 * @param bounds what a call may cost
 * @param isolation of an explicit transaction; empty for none
 * @param throttle how often it may be called; empty for as often as the service lets anything
 */
public record Terms(
        Access access,
        List<Setting> settings,
        List<Fixed> fixed,
        Optional<SqlFunction> preRequest,
        SpecTerms.Reply reply,
        List<SpecCookie> cookies,
        SpecTerms.Bounds bounds,
        Optional<SpecTerms.Isolation> isolation,
        Optional<SpecThrottle> throttle) {

    /**
     * Who may call.
     *
     * @param requirements the credentials that admit a caller, any one of them
     * @param anonymous whether a caller without credentials is admitted
     * @param roles the only roles that may call; empty for all
     * @param groups groups of which a caller needs one; empty for none
     */
    public record Access(
            List<Requirement> requirements,
            boolean anonymous,
            List<String> roles,
            List<String> groups) {
        public Access {
            requirements = List.copyOf(requirements);
            roles = List.copyOf(roles);
            groups = List.copyOf(groups);
        }

        /** Whether everybody may call. */
        public boolean isOpen() {
            return requirements.isEmpty() && roles.isEmpty() && groups.isEmpty();
        }
    }

    /**
     * A credential that admits.
     *
     * @param scheme name of the security scheme
     * @param scopes roles or groups
     */
    public record Requirement(String scheme, List<String> scopes) {
        public Requirement {
            scopes = List.copyOf(scopes);
        }
    }

    /** A setting and where its value comes from. */
    public record Setting(String name, Source source) {}

    /** A column and the value it keeps to. */
    public record Fixed(Field field, Source source) {}

    public Terms {
        settings = List.copyOf(settings);
        fixed = List.copyOf(fixed);
        cookies = List.copyOf(cookies);
    }

    /** Whether a column keeps to a value. */
    public boolean fixes(String column) {
        return fixed.stream().anyMatch(each -> each.field().column().equals(column));
    }
}
