// 1 of 2: things-by-key
// $keys = ["ha noi","hà nội","thanh pho ha noi","thành phố hà nội"]
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
// $p1 = ["ASSERTED","VERIFIED"]
// $p2 = 21
// $p3 = 51
// $p4 = ["locality:01-thanh-pho-ha-noi"]
// $knownAt = "9999-12-31T23:59:59.999Z"
CALL () {
  UNWIND $p4 AS id
  MATCH (n0:Entity {id: id})
  WITH id AS asked, n0 WHERE coalesce(n0.recordedAt, '') <= $knownAt
  CALL (n0) {
    MATCH (n0)<-[r0:MEASURED_FOR]-(n1:Indicator)
    WHERE r0.certainty IN $p0 AND true
    WITH n1, r0 ORDER BY n1.name, n1.id LIMIT $p3
    CALL (n1) {
      MATCH (n1)<-[r1:MEASURED_BY]-(n2:Task)
      WHERE r1.certainty IN $p1
      WITH n2, r1 ORDER BY n2.name, n2.id LIMIT $p2
      RETURN collect([[n2.name, n2.id], [r1.claim, r1.certainty, r1.confidence, r1.status, r1.rule, r1.provisions], [n2.id, n2.entityKind, n2.name, n2.nameEn, n2.aliases, n2.recordedAt, n2.retractedAt, n2.taskKind, n2.ordinal, n2.dueOn], []]) AS rows1
    }
    CALL (r0) {
      MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.entityKind, s0.name, s0.nameEn, s0.aliases, s0.recordedAt, s0.retractedAt, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256, s0.file, s0.reason, s0.supersededBy]]) AS proofs0
    }
    WITH n1, r0, rows1, proofs0 ORDER BY n1.name, n1.id
    RETURN collect([[n1.name, n1.id], [r0.claim, r0.certainty, r0.confidence, r0.status, r0.rule, r0.provisions], [n1.id, n1.entityKind, n1.name, n1.nameEn, n1.aliases, n1.recordedAt, n1.retractedAt, n1.figureKind, n1.value, n1.upper, n1.unit, n1.amount, n1.quantity, n1.bound, n1.change, n1.outOf, n1.baseline, n1.baselineAsOf, n1.asOf, n1.deadline, n1.measure, n1.measureKey, n1.educationLevels, [rows1, null]], proofs0]) AS rows0
  }
  CALL (n0) {
    MATCH (n0)<-[r0:MEASURED_FOR]-(n1:Indicator)
    WHERE r0.certainty IN $p0 AND true
    RETURN count(n1) AS total0
  }
  WITH asked, n0, rows0, total0 ORDER BY asked
  RETURN collect([asked, [n0.id, n0.entityKind, n0.name, n0.nameEn, n0.aliases, n0.recordedAt, n0.retractedAt, n0.level, n0.codes, n0.validFrom, n0.validTo, [rows0, total0]]]) AS found0
}
RETURN found0;
