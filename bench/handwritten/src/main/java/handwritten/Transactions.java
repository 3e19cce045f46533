package handwritten;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;

/** Runs work in a transaction in which the caller's role and claims are set. */
@Singleton
final class Transactions {

    private final DSLContext dsl;

    Transactions(DSLContext dsl) {
        this.dsl = dsl;
    }

    <A> A as(Caller caller, Function<DSLContext, A> work) {
        return dsl.transactionResult(
                transaction -> {
                    DSLContext sql = transaction.dsl();
                    sql.select(
                                    set("request.jwt.claims", caller.claims()),
                                    set("app.user", caller.subject()),
                                    set("app.tenant", caller.tenant()),
                                    set("role", caller.role()))
                            .fetch();
                    return work.apply(sql);
                });
    }

    private static SelectField<String> set(String setting, String value) {
        return function(
                "set_config", SQLDataType.CLOB, inline(setting), val(value), inline(true));
    }
}
