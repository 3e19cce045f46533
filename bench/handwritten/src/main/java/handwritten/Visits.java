package handwritten;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The rows of visits. */
@Singleton
final class Visits {

    private static final Table<Record> VISIT = table(name("store", "visit"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<Long> PET_ID = field(name("pet_id"), SQLDataType.BIGINT);
    private static final Field<LocalDate> DAY = field(name("day"), SQLDataType.LOCALDATE);
    private static final Field<String> REASON = field(name("reason"), SQLDataType.CLOB);
    private static final Field<Double> WEIGHT = field(name("weight"), SQLDataType.DOUBLE);
    private static final Field<String> NOTES = field(name("notes"), SQLDataType.VARCHAR);

    private final Transactions transactions;

    Visits(Transactions transactions) {
        this.transactions = transactions;
    }

    Visit insert(Caller caller, Visit visit) {
        return transactions.as(
                caller,
                sql ->
                        sql.insertInto(VISIT, PET_ID, DAY, REASON, WEIGHT, NOTES)
                                .values(
                                        visit.petId(),
                                        visit.day(),
                                        visit.reason(),
                                        visit.weight(),
                                        visit.notes())
                                .returningResult(ID, PET_ID, DAY, REASON, WEIGHT, NOTES)
                                .fetchSingle(mapping(Visit::new)));
    }

    boolean delete(Caller caller, long id) {
        return transactions.as(caller, sql -> sql.deleteFrom(VISIT).where(ID.eq(id)).execute() > 0);
    }
}
