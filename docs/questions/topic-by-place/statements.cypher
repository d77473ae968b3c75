// 1 of 1: planned-page
// $p0 = "inf"
// $p1 = "inf"
// $p2 = ["ASSERTED","VERIFIED"]
// $p3 = 21
// $p4 = ["ASSERTED","VERIFIED"]
// $p5 = 21
// $p6 = ["ASSERTED","VERIFIED"]
// $p7 = 21
// $p8 = ["ASSERTED","VERIFIED"]
// $p9 = 21
// $p10 = ["ASSERTED","VERIFIED"]
// $p11 = 21
// $p12 = ["ASSERTED","VERIFIED"]
// $p13 = 21
// $p14 = 51
CALL () {
  MATCH (n0:Task)
  WHERE n0.retractedAt IS NULL AND (EXISTS { MATCH (n0)-[e0:ABOUT]->(f0:Topic) WHERE e0.certainty IN ['ASSERTED', 'VERIFIED'] AND (((coalesce(f0.id = $p0, false)) OR (EXISTS { MATCH (f0)-[e1:BROADER]->(f1:Topic) WHERE e1.certainty IN ['ASSERTED', 'VERIFIED'] AND (coalesce(f1.id = $p1, false)) }))) } AND EXISTS { MATCH (n0)-[e2:APPLIES_IN]->(f2:Locality) WHERE e2.certainty IN ['ASSERTED', 'VERIFIED'] AND true })
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p14
  CALL (n0) {
    MATCH (n0)-[r0:APPLIES_IN]->(n1:Locality)
    WHERE r0.certainty IN $p2
    WITH n1, r0 ORDER BY n1.name, n1.id LIMIT $p3
    RETURN collect([[n1.name, n1.id], [r0.claim, r0.certainty, r0.confidence, r0.status, r0.rule, r0.provisions], [n1.id, n1.entityKind, n1.name, n1.nameEn, n1.aliases, n1.recordedAt, n1.retractedAt, n1.level, n1.codes, n1.validFrom, n1.validTo], []]) AS rows1
  }
  CALL (n0) {
    MATCH (n0)-[r1:ABOUT]->(n2:Topic)
    WHERE r1.certainty IN $p4
    WITH n2, r1 ORDER BY n2.name, n2.id LIMIT $p5
    RETURN collect([[n2.name, n2.id], [r1.claim, r1.certainty, r1.confidence, r1.status, r1.rule, r1.provisions], [n2.id, n2.entityKind, n2.name, n2.nameEn, n2.aliases, n2.recordedAt, n2.retractedAt, n2.iri], []]) AS rows2
  }
  CALL (n0) {
    MATCH (n0)-[r2:ASSIGNED_TO]->(n3:Agency)
    WHERE r2.certainty IN $p6
    WITH n3, r2 ORDER BY n3.name, n3.id LIMIT $p7
    RETURN collect([[n3.name, n3.id], [r2.claim, r2.certainty, r2.confidence, r2.status, r2.rule, r2.provisions], [n3.id, n3.entityKind, n3.name, n3.nameEn, n3.aliases, n3.recordedAt, n3.retractedAt, n3.side, n3.level, n3.bodyKind, n3.collective, n3.validFrom, n3.validTo], []]) AS rows3
  }
  CALL (n0) {
    MATCH (n0)<-[r3:ASSIGNS]-(n4:Document)
    WHERE r3.certainty IN $p8
    WITH n4, r3 ORDER BY n4.name, n4.id LIMIT $p9
    RETURN collect([[n4.name, n4.id], [r3.claim, r3.certainty, r3.confidence, r3.status, r3.rule, r3.provisions], [n4.id, n4.entityKind, n4.name, n4.nameEn, n4.aliases, n4.recordedAt, n4.retractedAt, n4.symbol, n4.documentType, n4.title, n4.issuedOn], []]) AS rows4
  }
  CALL (n0) {
    MATCH (n0)-[r4:IMPLEMENTS]->(n5:Document)
    WHERE r4.certainty IN $p10
    WITH n5, r4 ORDER BY n5.name, n5.id LIMIT $p11
    RETURN collect([[n5.name, n5.id], [r4.claim, r4.certainty, r4.confidence, r4.status, r4.rule, r4.provisions], [n5.id, n5.entityKind, n5.name, n5.nameEn, n5.aliases, n5.recordedAt, n5.retractedAt, n5.symbol, n5.documentType, n5.title, n5.issuedOn], []]) AS rows5
  }
  CALL (n0) {
    MATCH (n0)-[r5:REPORTED_IN]->(n6:Source)
    WHERE r5.certainty IN $p12
    WITH n6, r5 ORDER BY n6.name, n6.id LIMIT $p13
    CALL (r5) {
      MATCH (c0:Claim {id: r5.claim})-[e3:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e3.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e3, q0, s0
      WITH e3, q0, s0 ORDER BY s0.id, coalesce(e3.start, -1), coalesce(e3.end, -1), coalesce(e3.locator, ''), e3.rule
      RETURN collect([e3.start, e3.end, e3.locator, e3.phrase, e3.rule, e3.confidence, e3.provisions, e3.recordedAt, e3.retractedAt, e3.reason, q0.text, [s0.id, s0.entityKind, s0.name, s0.nameEn, s0.aliases, s0.recordedAt, s0.retractedAt, s0.title, s0.url, s0.publisher, s0.author, s0.publishedAt, s0.tier, s0.sha256, s0.file, s0.reason, s0.supersededBy]]) AS proofs0
    }
    WITH n6, r5, proofs0 ORDER BY n6.name, n6.id
    RETURN collect([[n6.name, n6.id], [r5.claim, r5.certainty, r5.confidence, r5.status, r5.rule, r5.provisions], [n6.id, n6.entityKind, n6.name, n6.nameEn, n6.aliases, n6.recordedAt, n6.retractedAt, n6.title, n6.url, n6.publisher, n6.author, n6.publishedAt, n6.tier, n6.sha256, n6.file, n6.reason, n6.supersededBy], proofs0]) AS rows6
  }
  WITH n0, rows1, rows2, rows3, rows4, rows5, rows6 ORDER BY n0.name, n0.id
  RETURN collect([[n0.name, n0.id], [], [n0.id, n0.entityKind, n0.name, n0.nameEn, n0.aliases, n0.recordedAt, n0.retractedAt, n0.taskKind, n0.ordinal, n0.dueOn, [rows1, null], [rows2, null], [rows3, null], [rows4, null], [rows5, null], [rows6, null]], []]) AS rows0
}
CALL () {
  MATCH (n0:Task)
  WHERE n0.retractedAt IS NULL AND (EXISTS { MATCH (n0)-[e0:ABOUT]->(f0:Topic) WHERE e0.certainty IN ['ASSERTED', 'VERIFIED'] AND (((coalesce(f0.id = $p0, false)) OR (EXISTS { MATCH (f0)-[e1:BROADER]->(f1:Topic) WHERE e1.certainty IN ['ASSERTED', 'VERIFIED'] AND (coalesce(f1.id = $p1, false)) }))) } AND EXISTS { MATCH (n0)-[e2:APPLIES_IN]->(f2:Locality) WHERE e2.certainty IN ['ASSERTED', 'VERIFIED'] AND true })
  RETURN count(n0) AS total0
}
RETURN [rows0, total0] AS page;
