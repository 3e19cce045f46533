"""What each of those measured is asked, for each kind of work: work → a load."""

import json
from dataclasses import replace

from .pgbench import Pipeline
from .wrk import Target

KEY, TWENTY, HUNDRED = "read by key", "list of 20, filtered and sorted", "list of 100"
INSERT, PATCH, DELETE = "insert", "patch", "delete"
WORKS = [KEY, TWENTY, HUNDRED, INSERT, PATCH, DELETE]

VISIT = {"petId": 54321, "day": "2026-11-21", "reason": "checkup", "weight": 4.2, "notes": "Did not like the thermometer"}
COLUMNS = "id, name, kind, status, city, price, born, created_at"
VISIT_COLUMNS = "pet_id, day, reason, weight, notes"
NEW_NAME = '{"name":"Pet {id} by another name"}'
MERGE = "application/merge-patch+json"


def rest(server, token):
    """A service with the paths of bench/service: Tenon, and what is written by hand."""
    ask = Target(server, "", token=token)
    return {
        KEY: replace(ask, path="/pets/{id}"),
        TWENTY: replace(ask, path="/pets?kind=cat&status=available&city={city}&sort=-price&limit=20&offset=20"),
        HUNDRED: replace(ask, path="/pets?limit=100"),
        INSERT: replace(ask, path="/visits", method="POST", body=json.dumps(VISIT), status=201),
        PATCH: replace(ask, path="/pets/{id}", method="PATCH", body=NEW_NAME, type=MERGE),
        DELETE: replace(ask, path="/visits/{next}", method="DELETE", status=204),
    }


def ceiling(server):
    """The static answers of bench/service: no token, no database."""
    ask = Target(server, "")
    return {
        KEY: replace(ask, path="/ceiling/pets/{id}"),
        TWENTY: replace(ask, path="/ceiling/twenty"),
        HUNDRED: replace(ask, path="/ceiling/hundred"),
        INSERT: replace(ask, path="/ceiling/visits", method="POST", body=json.dumps(VISIT), status=201),
        PATCH: replace(ask, path="/ceiling/pets/{id}", method="PATCH", body=NEW_NAME, type=MERGE),
        DELETE: replace(ask, path="/ceiling/visits/{next}", method="DELETE", status=204),
    }


def database(postgres, password):
    """The same work without a service."""
    select = f"select {COLUMNS} from store.pet"
    values = f"54321, '{VISIT['day']}', '{VISIT['reason']}', {VISIT['weight']}, '{VISIT['notes']}'"
    statements = {
        KEY: f"{select} where id = :id",
        TWENTY: f"{select} where kind = 'cat' and status = 'available' and city = 'City-' || :city "
                "order by price desc, id limit 20 offset 20",
        HUNDRED: f"{select} order by id limit 100",
        INSERT: f"insert into store.visit ({VISIT_COLUMNS}) values ({values}) returning id, {VISIT_COLUMNS}",
        PATCH: f"update store.pet set name = 'Pet ' || :id || ' by another name' where id = :id returning {COLUMNS}",
        DELETE: "delete from store.visit where id = :next",
    }
    return {work: Pipeline(postgres, password, work.split(",")[0].replace(" ", "-"), statement)
            for work, statement in statements.items()}


def postgrest(server, token):
    visit = {"pet_id" if name == "petId" else name: value for name, value in VISIT.items()}
    found = "kind=eq.cat&status=eq.available&city=eq.{city}"
    one, back = "Accept: application/vnd.pgrst.object+json", "Prefer: return=representation"
    ask = Target(server, "", token=token)
    return {
        KEY: replace(ask, path="/pet?id=eq.{id}", headers=(one,)),
        TWENTY: replace(ask, path=f"/pet?{found}&order=price.desc,id&limit=20&offset=20"),
        HUNDRED: replace(ask, path="/pet?order=id&limit=100"),
        INSERT: replace(ask, path="/visit", method="POST", body=json.dumps(visit), headers=(one, back), status=201),
        PATCH: replace(ask, path="/pet?id=eq.{id}", method="PATCH", body=NEW_NAME, headers=(one, back)),
        DELETE: replace(ask, path="/visit?id=eq.{next}", method="DELETE", status=204),
    }


def postgraphile(server, token):
    pet, visit = "rowId name kind status city price born createdAt", "rowId petId day reason weight notes"

    def graphql(query, **variables):
        # Numbers of 64 bits are texts here.
        text = json.dumps({"query": query, "variables": variables})
        return Target(server, "/graphql", method="POST", body=text, token=token)

    new = {**VISIT, "petId": str(VISIT["petId"])}
    where = 'condition: {kind: "cat", status: "available", city: $city}, orderBy: [PRICE_DESC, ROW_ID_ASC]'
    change = f"updatePetByRowId(input: {{rowId: $id, petPatch: {{name: $name}}}}) {{pet {{{pet}}}}}"
    return {
        KEY: graphql(f"query ($id: BigInt!) {{petByRowId(rowId: $id) {{{pet}}}}}", id="{id}"),
        TWENTY: graphql(f"query ($city: String!) {{allPets({where}, first: 20, offset: 20) {{nodes {{{pet}}}}}}}",
                        city="{city}"),
        HUNDRED: graphql(f"{{allPets(orderBy: [ROW_ID_ASC], first: 100) {{nodes {{{pet}}}}}}}"),
        INSERT: graphql(f"mutation ($new: VisitInput!) {{createVisit(input: {{visit: $new}}) {{visit {{{visit}}}}}}}",
                        new=new),
        PATCH: graphql(f"mutation ($id: BigInt!, $name: String!) {{{change}}}", id="{id}", name="Pet {id} by another name"),
        DELETE: graphql("mutation ($id: BigInt!) {deleteVisitByRowId(input: {rowId: $id}) {deletedVisitId}}", id="{next}"),
    }


def spring(server, token):
    ask = Target(server, "", token=token)
    found = "/pets/search/findByKindAndStatusAndCity?kind=cat&status=available&city={city}"
    return {
        KEY: replace(ask, path="/pets/{id}"),
        TWENTY: replace(ask, path=f"{found}&sort=price,desc&sort=id&size=20&page=1"),
        HUNDRED: replace(ask, path="/pets/search/page?sort=id&size=100"),
        INSERT: replace(ask, path="/visits", method="POST", body=json.dumps(VISIT), status=201),
        PATCH: replace(ask, path="/pets/{id}", method="PATCH", body=NEW_NAME, type=MERGE),
        DELETE: replace(ask, path="/visits/{next}", method="DELETE", status=204),
    }
