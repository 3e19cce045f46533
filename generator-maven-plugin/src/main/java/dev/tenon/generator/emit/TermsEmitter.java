package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.generator.plan.TermsPlan;
import java.time.Duration;
import java.util.List;

/** Prints the terms of an operation as calls of its builder. */
final class TermsEmitter {

    private TermsEmitter() {}

    static void emit(CodeBlock.Builder code, TermsPlan plan) {
        access(code, plan.access());
        for (TermsPlan.Setting setting : plan.settings()) {
            code.add("\n.setting($S, $L)", setting.name(), SourceCode.of(setting.source()));
        }
        for (TermsPlan.Fixed fixed : plan.fixed()) {
            code.add(
                    "\n.fixed($L, $L)",
                    OperationsEmitter.column(fixed.column()),
                    SourceCode.of(fixed.source()));
        }
        plan.preRequest().ifPresent(function -> code.add("\n.preRequest($S)", function));
        reply(code, plan.reply());
        bounds(code, plan.bounds());
        plan.throttle().ifPresent(throttle -> throttle(code, throttle));
        plan.isolation().ifPresent(level -> code.add("\n.isolation($T.$L)", Seam.ISOLATION, level));
    }

    private static void access(CodeBlock.Builder code, TermsPlan.Access plan) {
        for (TermsPlan.Admitted admitted : plan.admitted()) {
            code.add("\n.admits($S", admitted.scheme());
            admitted.scopes().forEach(scope -> code.add(", $S", scope));
            code.add(")");
        }
        if (plan.anonymous()) {
            code.add("\n.admitsAnonymous()");
        }
        names(code, "roles", plan.roles());
        names(code, "groups", plan.groups());
    }

    private static void names(CodeBlock.Builder code, String method, List<String> names) {
        if (!names.isEmpty()) {
            code.add("\n.$L($L)", method, SourceCode.texts(names));
        }
    }

    private static void reply(CodeBlock.Builder code, TermsPlan.Reply reply) {
        if (reply.status()) {
            code.add("\n.replyStatus()");
        }
        if (reply.headers()) {
            code.add("\n.replyHeaders()");
        }
        for (TermsPlan.Cookie cookie : reply.cookies()) {
            code.add("\n.cookie(\n$>$>new $T(\n$>$>", Seam.COOKIE_OUT);
            cookie.texts().forEach(text -> code.add("$S,\n", text));
            code.add(cookie.maxAge().map(TermsEmitter::time).orElse(CodeBlock.of("null")));
            code.add(",\n$S,\n", cookie.path());
            cookie.flags().forEach(flag -> code.add("$L,\n", flag));
            code.add("$S))$<$<$<$<", cookie.sameSite());
        }
    }

    private static void bounds(CodeBlock.Builder code, TermsPlan.Bounds bounds) {
        bounds.time().ifPresent(time -> code.add("\n.maxTime($L)", time(time)));
        bounds.rows().ifPresent(most -> code.add("\n.maxRows($L)", most));
        bounds.body().ifPresent(most -> code.add("\n.maxBody($L)", most));
        bounds.response().ifPresent(most -> code.add("\n.maxResponse($L)", most));
    }

    private static void throttle(CodeBlock.Builder code, TermsPlan.Throttle throttle) {
        throttle.calls()
                .ifPresent(calls ->
                        code.add(
                                "\n.maxRate($L, $L)",
                                calls,
                                throttle.within().map(TermsEmitter::time).orElseThrow()));
        throttle.concurrent().ifPresent(most -> code.add("\n.maxConcurrent($L)", most));
        throttle.per().ifPresent(per -> code.add("\n.countedPer($T.$L)", Seam.THROTTLE_PER, per));
    }

    private static CodeBlock time(TermsPlan.Time time) {
        return CodeBlock.of("$T.$L($L)", Duration.class, time.factory(), time.amount());
    }
}
