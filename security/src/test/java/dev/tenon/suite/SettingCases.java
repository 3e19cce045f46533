package dev.tenon.suite;

import java.util.ArrayList;
import java.util.List;

/** Cases 60 and 61: words of callers where SQL has its settings. */
final class SettingCases {

    private static final String USER = "suite_user";

    private SettingCases() {}

    static List<Case> all() {
        return List.of(
                Case.blocker(60, "text of claims and headers in settings", settings()),
                Case.of(61, "names of settings from outside", names()));
    }

    private static Input[] settings() {
        List<Input> inputs = new ArrayList<>();
        for (String text :
                List.of(
                        "a', true); reset role--",
                        "a'; set role suite_admin; --",
                        "\\\\'); reset role; --",
                        "$$; reset role; $$",
                        "north' or '1'='1",
                        "%27%3B",
                        "{\\\"tenant\\\":\\\"south\\\"}")) {
            inputs.add(
                    Input.of(
                            text,
                            attack -> {
                                String bearer = Keys.bearer(USER, ",\"tenant\":\"" + text + "\"");
                                attack.same("notes", "[]", attack.body("/notes", bearer));
                                String session =
                                        attack.body(
                                                "/sessions",
                                                bearer,
                                                "X-Request-Id: " + text.replace("\\", ""),
                                                "X-Tenant: " + text);
                                attack.check(session.contains("\"role\":\"suite_user\""), session);
                            }));
        }
        return inputs.toArray(Input[]::new);
    }

    private static Input[] names() {
        List<Input> inputs = new ArrayList<>();
        for (String more :
                List.of(
                        ",\"request.jwt.claims\":\"{}\"",
                        ",\"statement_timeout\":\"0\"",
                        ",\"search_path\":\"vault\"",
                        ",\"role\\u0020\":\"suite_admin\"",
                        ",\"request.jwt.claims\\u0020\":\"x\"",
                        ",\"session_authorization\":\"postgres\"",
                        ",\"a.b');reset role;--\":\"x\"")) {
            inputs.add(
                    Input.of(
                            more,
                            attack -> {
                                String bearer = Keys.bearer(USER, Keys.NORTH + more);
                                String session =
                                        attack.body(
                                                "/sessions",
                                                bearer,
                                                "statement_timeout: 0",
                                                "request.jwt.claims: {}",
                                                "search_path: vault");
                                attack.check(session.contains("\"role\":\"suite_user\""), session);
                                attack.check(session.contains("\"timeout\":\"1s\""), session);
                                attack.check(session.contains("\"path\":\"pg_catalog, "), session);
                            }));
        }
        return inputs.toArray(Input[]::new);
    }
}
