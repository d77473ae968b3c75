/** The questions that a newcomer finds in GraphiQL's tabs; tests run each of them. */
export interface WorkedQuestion {
  readonly title: string;
  readonly query: string;
}

export const WORKED_QUESTIONS: readonly WorkedQuestion[] = [
  {
    title: 'Which localities implement NQ 29 tasks on STEM',
    query: `# Địa phương nào thực hiện nhiệm vụ của Nghị quyết 29 về STEM? Mỗi bước có câu chữ làm căn cứ.
# Which localities implement NQ 29 tasks on STEM? Every hop shows the words that say so.
query NQ29STEM {
  implementingLocalities(document: "NQ 29", topic: "STEM", certainty: [ASSERTED, VERIFIED, INFERRED]) {
    document { id name issuedOn }
    alternatives { node { id name } reasons }
    coverage { statementVi statementEn }
    totalCount
    edges {
      node { id name }
      certainty
      confidence
      rules
      tasks { edges { node { name } } }
      path { hops { relation from { name } to { name } certainty rule evidence { source { name } start end locator phrase quote } } }
    }
  }
}
`,
  },
  {
    title: 'What may "NQ 29" mean',
    query: `# "NQ 29" là văn bản nào? / Which document is "NQ 29"?
query Candidates {
  resolve(mention: "NQ 29", kind: DOCUMENT) { score reasons node { id name ... on Document { title issuedOn } } }
}
`,
  },
  {
    title: 'From a document to its issuer, place, tasks and figures',
    query: `# Từ văn bản đến cơ quan ban hành, địa bàn, nhiệm vụ. / From a document to issuer, jurisdiction and tasks.
query Walk {
  document(ref: "324/KH-UBND") {
    name
    issuers { edges { certainty node { name jurisdictions { edges { node { name level } } } } evidence { phrase source { name } } } }
    assigns(first: 5) {
      totalCount
      edges { node { name kind topics { edges { node { name(lang: EN) } } } } evidence { phrase } }
    }
  }
}
`,
  },
  {
    title: 'Two localities side by side',
    query: `# So sánh hai địa phương. / Two localities side by side.
query Compare {
  a: locality(ref: "Quận Long Biên") { ...place }
  b: locality(ref: "Huyện Bảo Thắng") { ...place }
}
fragment place on Locality {
  name
  tasks(first: 5) { totalCount edges { node { name topics { edges { node { name } } } } } }
  indicators(first: 5) { edges { node { name value unit } } }
  succeededBy { edges { node { name } } }
}
`,
  },
  {
    title: 'How two things hang together',
    query: `# Đường nối giữa một địa phương và một chủ đề. / The path between a locality and a topic.
query Path {
  paths(from: "locality:086-huyen-bao-thang", to: "cur.stem", maxHops: 3) {
    hops { relation from { name } to { name } certainty evidence { phrase source { name } } }
  }
}
`,
  },
  {
    title: 'What the graph covers',
    query: `# Im lặng nghĩa là gì? / What does a silence mean?
query Coverage {
  coverage(document: "NQ 29", topics: ["STEM"]) { sources sourcesOnQuestion statementVi statementEn }
  statistics { entities { kind count } sources { tier count } }
}
`,
  },
  {
    title: 'Search',
    query: `# Tìm theo tên; dấu gõ vào được tính. / Search by name; accents count when typed.
query Search {
  search(text: "Long Biên", first: 5) { totalCount edges { score node { id name } } }
}
`,
  },
];
