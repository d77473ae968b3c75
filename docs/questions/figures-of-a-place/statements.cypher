// 1 of 1: planned-reference
// $p0 = ["thành phố hà nội","hà nội","thanh pho ha noi","ha noi"]
// $p1 = [0,1,2,3]
// $p2 = 20
// $p3 = 51
CALL () {
  UNWIND $p1 AS number
  MATCH (:Name {key: $p0[number]})-[:NAMES]->(e:Locality) WHERE e.retractedAt IS NULL
  RETURN collect([number, e]) AS hits
}
UNWIND hits AS hit
WITH hit[1] AS n0, collect(hit[0]) AS numbers LIMIT 25
CALL (n0) {
  MATCH (n0)<-[r0:MEASURED_FOR]-(n1)
  WHERE r0.certainty <> 'INFERRED' AND true
  WITH collect([n1, r0]) AS all0
  CALL (all0) {
    UNWIND all0 AS x0
    WITH x0[0] AS n1, x0[1] AS r0
    WITH n1, r0, n1.name AS k0, n1.id AS k1 ORDER BY k0, k1 LIMIT $p3
    CALL (n1) {
      MATCH (n1)<-[r1:MEASURED_BY]-(n2:Task)
      WHERE r1.certainty <> 'INFERRED'
      WITH n2, r1, n2.name AS k2, n2.id AS k3 ORDER BY k2, k3 LIMIT $p2
      RETURN collect([n2.id, n2.name]) AS rows1
    }
    CALL (r0) {
      MATCH (c0:Claim {id: r0.claim})-[e0:EVIDENCED_BY]->(q0:Passage)<-[:HAS_PASSAGE]-(s0:Source)
      WHERE (e0.retractedAt IS NULL OR NOT c0.retractedAt IS NULL)
      WITH e0, q0, s0
      WITH e0, q0, s0 ORDER BY s0.id, coalesce(e0.start, -1), coalesce(e0.end, -1), coalesce(e0.locator, ''), e0.rule
      RETURN collect([e0.start, e0.end, e0.locator, e0.phrase, e0.rule, e0.confidence, e0.provisions, e0.recordedAt, e0.retractedAt, e0.reason, q0.text, [s0.id, s0.name, s0.publisher, s0.publishedAt, s0.tier]]) AS proofs0
    }
    WITH n1, r0, k0, k1, rows1, proofs0 ORDER BY k0, k1
    RETURN collect([[k0, k1], n1.id, n1.name, n1.figureKind, n1.value, n1.upper, n1.unit, n1.bound, n1.change, n1.outOf, n1.baseline, n1.baselineAsOf, n1.asOf, n1.deadline, n1.measure, rows1, proofs0]) AS rows0
  }
  RETURN rows0, size(all0) AS total0
}
WITH n0, numbers, rows0, total0
RETURN n0.id AS id, null AS issuedOn, null AS validFrom, null AS validTo, numbers, [n0.id, n0.name, [rows0, [total0, []]]] AS found;
