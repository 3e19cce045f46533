package handwritten;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The rows of pets. */
@Singleton
final class Pets {

    private static final Table<Record> PET = table(name("store", "pet"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
    private static final Field<String> KIND = field(name("kind"), SQLDataType.CLOB);
    private static final Field<String> STATUS = field(name("status"), SQLDataType.CLOB);
    private static final Field<String> CITY = field(name("city"), SQLDataType.VARCHAR);
    private static final Field<BigDecimal> PRICE = field(name("price"), SQLDataType.NUMERIC);
    private static final Field<LocalDate> BORN = field(name("born"), SQLDataType.LOCALDATE);
    private static final Field<OffsetDateTime> CREATED =
            field(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final Transactions transactions;

    Pets(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<Pet> find(Caller caller, long id) {
        return transactions.as(
                caller,
                sql ->
                        sql.select(ID, NAME, KIND, STATUS, CITY, PRICE, BORN, CREATED)
                                .from(PET)
                                .where(ID.eq(id))
                                .fetchOptional(mapping(Pet::new)));
    }

    List<Pet> list(Caller caller, Wanted wanted) {
        return transactions.as(
                caller,
                sql ->
                        sql.select(ID, NAME, KIND, STATUS, CITY, PRICE, BORN, CREATED)
                                .from(PET)
                                .where(equal(KIND, wanted.kind()))
                                .and(equal(STATUS, wanted.status()))
                                .and(equal(CITY, wanted.city()))
                                .orderBy(order(wanted.sort()))
                                .limit(wanted.limit())
                                .offset(wanted.offset())
                                .fetch(mapping(Pet::new)));
    }

    Optional<Pet> rename(Caller caller, long id, String name) {
        return transactions.as(
                caller,
                sql ->
                        sql.update(PET)
                                .set(NAME, name)
                                .where(ID.eq(id))
                                .returningResult(
                                        ID, NAME, KIND, STATUS, CITY, PRICE, BORN, CREATED)
                                .fetchOptional(mapping(Pet::new)));
    }

    private static Condition equal(Field<String> column, @Nullable String value) {
        return value == null ? noCondition() : column.eq(value);
    }

    private static List<SortField<?>> order(@Nullable String sort) {
        Map<String, Field<?>> columns = Map.of("name", NAME, "price", PRICE);
        if (sort == null) {
            return List.of(ID.asc());
        }
        Field<?> column = columns.get(sort.startsWith("-") ? sort.substring(1) : sort);
        return List.of(sort.startsWith("-") ? column.desc() : column.asc(), ID.asc());
    }
}
