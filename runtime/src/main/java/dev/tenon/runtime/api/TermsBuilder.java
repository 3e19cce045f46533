package dev.tenon.runtime.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts {@link Terms} together. Not safe for use by several threads. */
final class TermsBuilder {

    private final List<Access.Requirement> requirements = new ArrayList<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<Terms.Setting> settings = new ArrayList<>();
    private final List<Terms.Fixed<?>> fixed = new ArrayList<>();
    private final List<Terms.CookieOut> cookies = new ArrayList<>();
    private boolean anonymous;
    private boolean replyStatus;
    private boolean replyHeaders;
    private @Nullable String preRequest;
    private Terms.@Nullable Isolation isolation;
    private @Nullable Rate rate;
    private @Nullable Integer concurrent;
    private Throttle.Per per = Throttle.Per.CLIENT;
    private Terms.Bounds bounds = Terms.none().bounds();

    void admit(String scheme, Set<String> scopes) {
        requirements.add(new Access.Requirement(scheme, scopes));
    }

    void admitAnonymous() {
        anonymous = true;
    }

    void roles(Set<String> names) {
        roles.addAll(names);
    }

    void groups(Set<String> names) {
        groups.addAll(names);
    }

    void setting(String name, Source source) {
        settings.add(new Terms.Setting(name, source));
    }

    <T> void fixed(Column<T> column, Source source) {
        fixed.add(new Terms.Fixed<>(column, source));
    }

    void preRequest(String function) {
        preRequest = function;
    }

    void replyStatus() {
        replyStatus = true;
    }

    void replyHeaders() {
        replyHeaders = true;
    }

    void cookie(Terms.CookieOut cookie) {
        cookies.add(cookie);
    }

    void isolation(Terms.Isolation level) {
        isolation = level;
    }

    void time(Duration most) {
        bounds = new Terms.Bounds(most, bounds.rows(), bounds.body(), bounds.response());
    }

    void rows(int most) {
        bounds = new Terms.Bounds(bounds.time(), most, bounds.body(), bounds.response());
    }

    void body(int most) {
        bounds = new Terms.Bounds(bounds.time(), bounds.rows(), most, bounds.response());
    }

    void response(int most) {
        bounds = new Terms.Bounds(bounds.time(), bounds.rows(), bounds.body(), most);
    }

    void rate(Rate most) {
        rate = most;
    }

    void concurrent(int most) {
        concurrent = most;
    }

    void per(Throttle.Per whose) {
        per = whose;
    }

    /** Without a word about access, everybody may call. */
    Terms build() {
        boolean open = requirements.isEmpty() && roles.isEmpty() && groups.isEmpty();
        return new Terms(
                new Access(requirements, anonymous || open, roles, groups),
                settings,
                fixed,
                preRequest,
                new Terms.Reply(replyStatus, replyHeaders, cookies),
                bounds,
                isolation,
                rate == null && concurrent == null ? null : new Throttle(rate, concurrent, per));
    }
}
