// 1 of 2: things-by-key
// $keys = ["long bien","long biên","quan long bien","quận long biên"]
UNWIND $keys AS key
CALL (key) {
  MATCH (k:Name {key: key})-[:NAMES]->(e:Entity) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
  UNION
  MATCH (e:Entity {id: key}) WHERE e.retractedAt IS NULL AND e.mergedInto IS NULL RETURN e
}
CALL (e) { MATCH (e)-[r]-(o:Entity) WHERE r.claim IS NOT NULL AND r.retractedAt IS NULL RETURN count(o) AS degree }
RETURN key, e.id AS id, e.entityKind AS kind, e.name AS name, e.issuedOn AS issuedOn, e.validFrom AS validFrom, e.validTo AS validTo,
  degree ORDER BY key, id;

// 2 of 2: planned-look-up
// $p0 = ["ASSERTED","VERIFIED"]
// $p1 = 21
// $p2 = ["ASSERTED","VERIFIED","INFERRED"]
// $p3 = ["ASSERTED","VERIFIED"]
// $p4 = 21
// $p5 = ["ASSERTED","VERIFIED","INFERRED"]
// $p6 = ["ASSERTED","VERIFIED"]
// $p7 = 21
// $p8 = 21
// $p9 = ["ASSERTED","VERIFIED","INFERRED"]
// $p10 = ["ASSERTED","VERIFIED"]
// $p11 = 21
// $p12 = ["ASSERTED","VERIFIED"]
// $p13 = 21
// $p14 = ["ASSERTED","VERIFIED"]
// $p15 = 21
// $p16 = 51
// $p17 = 21
// $p18 = ["locality:004-quan-long-bien"]
// $knownAt = "9999-12-31T23:59:59.999Z"
CALL () {
  UNWIND $p18 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)-[r0:PART_OF]->(n1:Locality)
    WHERE r0.certainty IN $p0
    WITH n1, r0 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN collect([[n1.name, n1.id], [r0.claim, r0.certainty, r0.confidence, r0.status, r0.rule, r0.provisions], [n1.id, n1.entityKind, n1.name, n1.nameEn, n1.aliases, n1.recordedAt, n1.retractedAt, n1.level, n1.codes, n1.validFrom, n1.validTo], []]) AS rows0
  }
  CALL (n0) {
    MATCH (n0)<-[r1:APPLIES_IN]-(n2:Document)
    WHERE r1.certainty IN $p2
    WITH n2, r1 ORDER BY n2.name, n2.id LIMIT $p17
    CALL (n2) {
      MATCH (n2)-[r2:ISSUED_BY]->(n3:Agency)
      WHERE r2.certainty IN $p3
      WITH n3, r2 ORDER BY n3.name, n3.id LIMIT $p4
      RETURN collect([[n3.name, n3.id], [r2.claim, r2.certainty, r2.confidence, r2.status, r2.rule, r2.provisions], [n3.id, n3.entityKind, n3.name, n3.nameEn, n3.aliases, n3.recordedAt, n3.retractedAt, n3.side, n3.level, n3.bodyKind, n3.collective, n3.validFrom, n3.validTo], []]) AS rows2
    }
    CALL (n2) {
      MATCH (n2)-[r3:IMPLEMENTS]->(n4:Document)
      WHERE r3.certainty IN $p5
      WITH n4, r3 ORDER BY n4.name, n4.id LIMIT $p8
      CALL (n4) {
        MATCH (n4)-[r4:ISSUED_BY]->(n5:Agency)
        WHERE r4.certainty IN $p6
        WITH n5, r4 ORDER BY n5.name, n5.id LIMIT $p7
        RETURN collect([[n5.name, n5.id], [r4.claim, r4.certainty, r4.confidence, r4.status, r4.rule, r4.provisions], [n5.id, n5.entityKind, n5.name, n5.nameEn, n5.aliases, n5.recordedAt, n5.retractedAt, n5.side, n5.level, n5.bodyKind, n5.collective, n5.validFrom, n5.validTo], []]) AS rows4
      }
      CALL (r3) {
        MATCH (c0:Claim {id: r3.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
        WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
        WITH e0, q0, s0
        WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
        RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.entityKind, s0.name, s0.nameEn, s0.aliases, s0.recordedAt, s0.retractedAt, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256, s0.file, s0.reason, s0.supersededBy]]) AS proofs0
      }
      WITH n4, r3, rows4, proofs0 ORDER BY n4.name, n4.id
      RETURN collect([[n4.name, n4.id], [r3.claim, r3.certainty, r3.confidence, r3.status, r3.rule, r3.provisions], [n4.id, n4.entityKind, n4.name, n4.nameEn, n4.aliases, n4.recordedAt, n4.retractedAt, n4.symbol, n4.documentType, n4.title, n4.issuedOn, [rows4, null]], proofs0]) AS rows3
    }
    CALL (n2) {
      MATCH (n2)-[r5:ASSIGNS]->(n6:Task)
      WHERE r5.certainty IN $p9
      WITH n6, r5 ORDER BY n6.name, n6.id LIMIT $p16
      CALL (n6) {
        MATCH (n6)-[r6:PART_OF]->(n7:Task)
        WHERE r6.certainty IN $p10
        WITH n7, r6 ORDER BY n7.name, n7.id LIMIT $p11
        RETURN collect([[n7.name, n7.id], [r6.claim, r6.certainty, r6.confidence, r6.status, r6.rule, r6.provisions], [n7.id, n7.entityKind, n7.name, n7.nameEn, n7.aliases, n7.recordedAt, n7.retractedAt, n7.taskKind, n7.ordinal, n7.dueOn], []]) AS rows6
      }
      CALL (n6) {
        MATCH (n6)-[r7:ASSIGNED_TO]->(n8:Agency)
        WHERE r7.certainty IN $p12
        WITH n8, r7 ORDER BY n8.name, n8.id LIMIT $p13
        RETURN collect([[n8.name, n8.id], [r7.claim, r7.certainty, r7.confidence, r7.status, r7.rule, r7.provisions], [n8.id, n8.entityKind, n8.name, n8.nameEn, n8.aliases, n8.recordedAt, n8.retractedAt, n8.side, n8.level, n8.bodyKind, n8.collective, n8.validFrom, n8.validTo], []]) AS rows7
      }
      CALL (n6) {
        MATCH (n6)-[r8:ABOUT]->(n9:Topic)
        WHERE r8.certainty IN $p14
        WITH n9, r8 ORDER BY n9.name, n9.id LIMIT $p15
        RETURN collect([[n9.name, n9.id], [r8.claim, r8.certainty, r8.confidence, r8.status, r8.rule, r8.provisions], [n9.id, n9.entityKind, n9.name, n9.nameEn, n9.aliases, n9.recordedAt, n9.retractedAt, n9.iri], []]) AS rows8
      }
      CALL (r5) {
        MATCH (c1:Claim {id: r5.claim})-[e1:EVIDENCED_BY]->(q1:Passage)<-[:HAS_PASSAGE]-(s1:Source)
        WHERE (e1.retractedAt IS NULL OR NOT c1.retractedAt IS NULL)
        WITH e1, q1, s1
        WITH e1, q1, s1 ORDER BY s1.id, coalesce(e1.start, -1), coalesce(e1.end, -1), coalesce(e1.locator, ''), e1.rule
        RETURN collect([e1.start, e1.end, e1.locator, e1.phrase, e1.rule, e1.confidence, e1.provisions, e1.recordedAt, e1.retractedAt, e1.reason, q1.text, [s1.id, s1.entityKind, s1.name, s1.nameEn, s1.aliases, s1.recordedAt, s1.retractedAt, s1.title, s1.url, s1.publisher, s1.author, s1.publishedAt, s1.tier, s1.sha256, s1.file, s1.reason, s1.supersededBy]]) AS proofs1
      }
      WITH n6, r5, rows6, rows7, rows8, proofs1 ORDER BY n6.name, n6.id
      RETURN collect([[n6.name, n6.id], [r5.claim, r5.certainty, r5.confidence, r5.status, r5.rule, r5.provisions], [n6.id, n6.entityKind, n6.name, n6.nameEn, n6.aliases, n6.recordedAt, n6.retractedAt, n6.taskKind, n6.ordinal, n6.dueOn, [rows6, null], [rows7, null], [rows8, null]], proofs1]) AS rows5
    }
    CALL (n2) {
      MATCH (n2)-[r5:ASSIGNS]->(n6:Task)
      WHERE r5.certainty IN $p9
      RETURN count(n6) AS total5
    }
    WITH n2, r1, rows2, rows3, rows5, total5 ORDER BY n2.name, n2.id
    RETURN collect([[n2.name, n2.id], [r1.claim, r1.certainty, r1.confidence, r1.status, r1.rule, r1.provisions], [n2.id, n2.entityKind, n2.name, n2.nameEn, n2.aliases, n2.recordedAt, n2.retractedAt, n2.symbol, n2.documentType, n2.title, n2.issuedOn, [rows2, null], [rows3, null], [rows5, total5]], []]) AS rows1
  }
  CALL (n0) {
    MATCH (n0)<-[r1:APPLIES_IN]-(n2:Document)
    WHERE r1.certainty IN $p2
    RETURN count(n2) AS total1
  }
  WITH asked, n0, rows0, rows1, total1 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.entityKind, n0.name, n0.nameEn, n0.aliases, n0.recordedAt, n0.retractedAt, n0.level, n0.codes, n0.validFrom, n0.validTo, [rows0, null], [rows1, total1]]]) AS found0
}
RETURN found0;
