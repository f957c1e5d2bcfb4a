-- One table for each table of the dataset file, one column for each of its keys: `_zh` and `_en`
-- are the halves of a text in both languages. `position` is a record's place in the file.
-- A list is a JSON array; themes, which other records share, have tables of their own.
-- 每张表对应数据文件中的一张表，每一列对应一个键；_zh 与 _en 为同一文字的中英文；position 为
-- 记录在文件中的次序。列表存为 JSON 数组；主题另有对照表。

CREATE TABLE meta (
  -- What this file is: the layout's version, the program's, and the day of the judgements.
  -- 本文件的说明：结构版本、程序版本、评定日期。
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);

CREATE TABLE fields (
  -- What the fields of the views hold, in both languages.
  -- 各视图字段的含义。
  view TEXT NOT NULL,
  field TEXT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  about_zh TEXT NOT NULL,
  about_en TEXT NOT NULL,
  PRIMARY KEY (view, field)
);

CREATE TABLE plan (
  -- What the dataset is; a row for each file that was merged.
  -- 数据集的说明；每个合并的文件一行。
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  description_zh TEXT NOT NULL,
  description_en TEXT NOT NULL,
  start TEXT NOT NULL,     -- where the period begins 起始
  "end" TEXT NOT NULL,     -- where the period ends 终止
  license TEXT,            -- SPDX identifier 许可证
  rights_zh TEXT,          -- what the licence does not cover 许可范围之外
  rights_en TEXT,
  synonyms TEXT NOT NULL   -- [["…", "…"], …], words of one meaning 同义词
);

CREATE TABLE sources (
  -- The documents that the records rest on.
  -- 记录所依据的文献。
  id TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,      -- newspaper, webpage or report 报纸、网页或报告
  language TEXT NOT NULL,
  publisher_zh TEXT NOT NULL,
  publisher_en TEXT NOT NULL,
  taken_from_zh TEXT,      -- whom it names as its own source 注明的来源
  taken_from_en TEXT,
  date TEXT NOT NULL,      -- a year, a month or a day 年、月或日
  title_zh TEXT,
  title_en TEXT,
  description_zh TEXT,     -- where the title is not known 题名不详时的说明
  description_en TEXT,
  authors TEXT NOT NULL,   -- [{"zh": …, "en": …, "family"?: …, "body"?: true}] 作者
  note_zh TEXT,
  note_en TEXT,
  url TEXT,
  accessed TEXT,           -- the day on which it was read 查阅日期
  strip TEXT NOT NULL,     -- regular expressions of what a reprint inserted 转载者插入的文字
  paragraphs TEXT NOT NULL, -- a SHA-256 of each paragraph's normalised text 各段的指纹
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE themes (
  -- The controlled words for policy fields.
  -- 主题词表。
  id TEXT PRIMARY KEY NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE districts (
  -- The districts, and the city itself.
  -- 各区与市本身。
  code TEXT PRIMARY KEY NOT NULL, -- GB/T 2260 行政区划代码
  level TEXT NOT NULL,            -- city or district 市或区
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  name_traditional TEXT,
  full_zh TEXT NOT NULL,          -- the full name 全称
  full_en TEXT NOT NULL,
  full_traditional TEXT,
  pinyin TEXT NOT NULL,
  initials TEXT NOT NULL,
  former TEXT NOT NULL,           -- [{"zh": …, "en": …, "traditional": …}] 旧称
  part_of TEXT REFERENCES districts (code),
  tile_row INTEGER,               -- its place on the tile map 在方格地图上的位置
  tile_column INTEGER,
  searched TEXT,                  -- the day of a search for its commitments that found none 检索无果之日
  searched_note_zh TEXT,
  searched_note_en TEXT,
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE officials (
  -- The officials, in the offices in which the sources name them.
  -- 负责人及其职务，以资料所载为准。
  id TEXT PRIMARY KEY NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  district TEXT NOT NULL REFERENCES districts (code),
  role_zh TEXT NOT NULL,
  role_en TEXT NOT NULL,
  as_of TEXT NOT NULL,            -- when the source names the person in it 任职时点
  source TEXT NOT NULL REFERENCES sources (id),
  paragraphs TEXT NOT NULL,        -- lines of the source, from 1 原文段次
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE commitments (
  -- What was said will be done, in our own words.
  -- 承诺，以本数据集的文字概述。
  id TEXT PRIMARY KEY NOT NULL,
  district TEXT NOT NULL REFERENCES districts (code),
  official TEXT REFERENCES officials (id),
  strength TEXT NOT NULL,         -- how firmly it was said: pledge, aim, exploration, … 措辞
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  as_written TEXT NOT NULL,       -- the words of the source that carry it 原文短语
  places TEXT NOT NULL,           -- [{"zh": …, "en": …}] 涉及地点
  source TEXT NOT NULL REFERENCES sources (id),
  paragraphs TEXT NOT NULL,
  searched TEXT,                  -- the day of a search for evidence that found none 检索无果之日
  searched_note_zh TEXT,
  searched_note_en TEXT,
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE commitment_themes (
  -- The themes of each commitment, in order.
  -- 各项承诺的主题。
  commitment TEXT NOT NULL REFERENCES commitments (id),
  position INTEGER NOT NULL,
  theme TEXT NOT NULL REFERENCES themes (id),
  PRIMARY KEY (commitment, position)
);

CREATE TABLE targets (
  -- The measurable part of a commitment: a number, or a dated milestone.
  -- 承诺中可衡量的部分：数字，或有期限的节点。
  id TEXT PRIMARY KEY NOT NULL,
  commitment TEXT NOT NULL REFERENCES commitments (id),
  strength TEXT,                  -- where it is not its commitment's 与所属承诺不同时的措辞
  metric_zh TEXT NOT NULL,
  metric_en TEXT NOT NULL,
  comparator TEXT,                -- =, >=, >, <=, <, ~, range; none for a milestone 节点为空
  value CHECK (typeof(value) IN ('integer', 'real', 'null')),                  -- in the unit 数值
  value_max CHECK (typeof(value_max) IN ('integer', 'real', 'null')),              -- the upper end of a range 区间上限
  better TEXT,                    -- more or less: which way beyond "about" keeps it 超出约数时何者为好
  unit_zh TEXT,
  unit_en TEXT,
  basis TEXT,                     -- level, annual, annual_average, cumulative 计算方式
  start TEXT,
  due TEXT,                       -- a year, a month or a day, as precise as the source 期限
  as_written TEXT NOT NULL,       -- the source's own phrase 原文
  note_zh TEXT,
  note_en TEXT,
  source TEXT NOT NULL REFERENCES sources (id),
  paragraphs TEXT NOT NULL,
  searched TEXT,
  searched_note_zh TEXT,
  searched_note_en TEXT,
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE quotes (
  -- The officials' own words, verbatim in Chinese, with our translation.
  -- 官员引语，逐字照录，附英译。
  id TEXT PRIMARY KEY NOT NULL,
  official TEXT NOT NULL REFERENCES officials (id),
  form TEXT NOT NULL,             -- spoken or signed 原话或署名表述
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id),
  paragraphs TEXT NOT NULL,
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE quote_themes (
  -- The themes of each quote, in order.
  -- 各段引语的主题。
  quote TEXT NOT NULL REFERENCES quotes (id),
  position INTEGER NOT NULL,
  theme TEXT NOT NULL REFERENCES themes (id),
  PRIMARY KEY (quote, position)
);

CREATE TABLE evidence (
  -- Later, dated, sourced findings about a target or a commitment.
  -- 证据：后来的、有日期和出处的记载。
  id TEXT PRIMARY KEY NOT NULL,
  target TEXT REFERENCES targets (id),
  commitment TEXT REFERENCES commitments (id),
  date TEXT NOT NULL,
  period TEXT,                    -- what a figure covers; a slash between two dates 所涉时段
  same_indicator INTEGER NOT NULL CHECK (same_indicator IN (0, 1)), -- 是否同一口径
  comparator TEXT,
  value CHECK (typeof(value) IN ('integer', 'real', 'null')),                  -- in the target's unit 数值
  share CHECK (typeof(share) IN ('integer', 'real', 'null')),                  -- per cent of the target's value 占目标值的百分比
  reached INTEGER CHECK (reached IN (0, 1)), -- of a milestone 节点是否达到
  finding_zh TEXT NOT NULL,
  finding_en TEXT NOT NULL,
  note_zh TEXT,                   -- our own remark 附注
  note_en TEXT,
  source TEXT NOT NULL REFERENCES sources (id),
  position INTEGER NOT NULL UNIQUE
);

CREATE TABLE judgements (
  -- What became of each target as of the day in `meta`, by rule, from the evidence up to it.
  -- 各项目标截至 meta 所载日期的结果。
  target TEXT PRIMARY KEY NOT NULL REFERENCES targets (id),
  status TEXT NOT NULL,           -- met, late, missed, in_progress, reported, no_evidence, …
  evidence TEXT REFERENCES evidence (id), -- what the status rests on, else the latest 所据证据
  pledged_zh TEXT,                -- the target's number in words; none for a milestone 目标值
  pledged_en TEXT,
  why_zh TEXT NOT NULL,           -- why it has its status 理由
  why_en TEXT NOT NULL
);

CREATE TABLE names (
  -- Every form in which a district or an official may be named, folded as it is compared.
  -- 区和负责人的各种叫法，已按比较规则归一。
  form TEXT NOT NULL,
  kind TEXT NOT NULL,             -- district or official 区或负责人
  key TEXT NOT NULL,              -- the code or the id 代码或编号
  initials INTEGER NOT NULL CHECK (initials IN (0, 1)), -- whether it only stands for a name 是否仅为首字母
  PRIMARY KEY (form, kind, key)
);

CREATE INDEX districts_name_zh ON districts (name_zh);
CREATE INDEX districts_name_en ON districts (name_en);
CREATE INDEX districts_part_of ON districts (part_of);
CREATE INDEX officials_name_zh ON officials (name_zh);
CREATE INDEX officials_name_en ON officials (name_en);
CREATE INDEX officials_district ON officials (district);
CREATE INDEX commitments_district ON commitments (district);
CREATE INDEX commitments_official ON commitments (official);
CREATE INDEX commitment_themes_theme ON commitment_themes (theme);
CREATE INDEX targets_commitment ON targets (commitment);
CREATE INDEX targets_due ON targets (due);
CREATE INDEX quotes_official ON quotes (official);
CREATE INDEX quote_themes_theme ON quote_themes (theme);
CREATE INDEX evidence_target ON evidence (target);
CREATE INDEX evidence_commitment ON evidence (commitment);
CREATE INDEX judgements_status ON judgements (status);

-- The views are the records that every machine format of the program gives.
-- 视图即程序各种机器格式所给出的记录。

CREATE VIEW districts_full AS
-- The districts, and how much is known of each.
-- 各区及其已知内容的数量。
SELECT
  code,
  name_zh AS name,
  name_en,
  level,
  (SELECT json_group_array(name_zh) FROM (
    SELECT name_zh FROM officials WHERE district = districts.code ORDER BY position
  )) AS officials,
  (SELECT count(*) FROM commitments WHERE district = districts.code) AS commitments,
  (SELECT count(*) FROM targets JOIN commitments ON commitments.id = targets.commitment
    WHERE commitments.district = districts.code) AS targets,
  (SELECT count(*) FROM quotes JOIN officials ON officials.id = quotes.official
    WHERE officials.district = districts.code) AS quotes,
  searched,
  searched_note_zh AS searched_note,
  searched_note_en
FROM districts
ORDER BY position;

CREATE VIEW officials_full AS
-- The officials with the names of their districts.
-- 负责人及所在区。
SELECT
  officials.id,
  officials.name_zh AS name,
  officials.name_en,
  role_zh AS role,
  role_en,
  districts.code AS district_code,
  districts.name_zh AS district,
  districts.name_en AS district_en,
  officials.as_of
FROM officials
JOIN districts ON districts.code = officials.district
ORDER BY officials.position;

CREATE VIEW commitments_full AS
-- The commitments with the names of who made them and where.
-- 承诺及其区、负责人。
SELECT
  commitments.id,
  districts.code AS district_code,
  districts.name_zh AS district,
  districts.name_en AS district_en,
  officials.id AS official_id,
  officials.name_zh AS official,
  officials.name_en AS official_en,
  strength,
  title_zh AS title,
  title_en,
  as_written,
  (SELECT json_group_array(theme) FROM (
    SELECT theme FROM commitment_themes WHERE commitment = commitments.id ORDER BY position
  )) AS themes,
  (SELECT json_group_array(json_extract(value, '$.zh')) FROM json_each(places)) AS places,
  commitments.source,
  commitments.paragraphs,
  commitments.searched,
  commitments.searched_note_zh AS searched_note,
  commitments.searched_note_en
FROM commitments
JOIN districts ON districts.code = commitments.district
LEFT JOIN officials ON officials.id = commitments.official
ORDER BY commitments.position;

CREATE VIEW targets_full AS
-- The targets with their districts, their officials and what became of them.
-- 目标及其区、负责人与结果。
SELECT
  targets.id,
  targets.commitment,
  districts.code AS district_code,
  districts.name_zh AS district,
  districts.name_en AS district_en,
  officials.id AS official_id,
  officials.name_zh AS official,
  officials.name_en AS official_en,
  coalesce(targets.strength, commitments.strength) AS strength,
  metric_zh AS metric,
  metric_en,
  pledged_zh AS pledged,
  pledged_en,
  comparator,
  value,
  value_max,
  better,
  unit_zh AS unit,
  unit_en,
  basis,
  start,
  due,
  targets.as_written,
  note_zh AS note,
  note_en,
  status,
  targets.source,
  targets.paragraphs,
  targets.searched,
  targets.searched_note_zh AS searched_note,
  targets.searched_note_en
FROM targets
JOIN commitments ON commitments.id = targets.commitment
JOIN districts ON districts.code = commitments.district
JOIN judgements ON judgements.target = targets.id
LEFT JOIN officials ON officials.id = commitments.official
ORDER BY targets.position;

CREATE VIEW quotes_full AS
-- The quotes with who spoke them.
-- 引语及讲话人。
SELECT
  quotes.id,
  districts.code AS district_code,
  districts.name_zh AS district,
  districts.name_en AS district_en,
  officials.id AS official_id,
  officials.name_zh AS official,
  officials.name_en AS official_en,
  role_zh AS role,
  role_en,
  form,
  zh AS text,
  en AS text_en,
  (SELECT json_group_array(theme) FROM (
    SELECT theme FROM quote_themes WHERE quote = quotes.id ORDER BY position
  )) AS themes,
  quotes.source,
  quotes.paragraphs
FROM quotes
JOIN officials ON officials.id = quotes.official
JOIN districts ON districts.code = officials.district
ORDER BY quotes.position;

CREATE VIEW evidence_full AS
-- The evidence with the districts that it is about and the documents that it stands in.
-- 证据及其所涉的区与来源。
SELECT
  evidence.id,
  evidence.target,
  evidence.commitment,
  districts.code AS district_code,
  districts.name_zh AS district,
  districts.name_en AS district_en,
  coalesce(targets.metric_zh, commitments.title_zh) AS about,
  coalesce(targets.metric_en, commitments.title_en) AS about_en,
  evidence.date,
  period,
  same_indicator,
  evidence.comparator,
  evidence.value,
  share,
  reached,
  finding_zh AS finding,
  finding_en,
  evidence.note_zh AS note,
  evidence.note_en,
  evidence.source,
  publisher_zh AS publisher,
  publisher_en,
  sources.date AS published,
  sources.title_zh AS title,
  sources.title_en,
  url
FROM evidence
LEFT JOIN targets ON targets.id = evidence.target
JOIN commitments ON commitments.id = coalesce(targets.commitment, evidence.commitment)
JOIN districts ON districts.code = commitments.district
JOIN sources ON sources.id = evidence.source
ORDER BY evidence.position;

CREATE VIEW scorecard AS
-- What became of each target, with the evidence that its status rests on.
-- 各项目标的结果与所据证据。
SELECT
  targets_full.*,
  (SELECT value FROM meta WHERE key = 'as_of') AS as_of,
  why_zh AS why,
  why_en,
  evidence.date AS evidence_date,
  evidence.period AS evidence_period,
  evidence.value AS evidence_value,
  evidence.share AS evidence_share,
  evidence.same_indicator,
  evidence.finding_zh AS finding,
  evidence.finding_en,
  evidence.note_zh AS finding_note,
  evidence.note_en AS finding_note_en,
  evidence.source AS evidence_source,
  sources.url AS evidence_url
FROM targets_full
JOIN judgements ON judgements.target = targets_full.id
JOIN targets ON targets.id = targets_full.id
LEFT JOIN evidence ON evidence.id = judgements.evidence
LEFT JOIN sources ON sources.id = evidence.source
ORDER BY targets.position;

-- Searching: each index holds what `liangqu search` looks at in a record, every run of Chinese
-- characters also as all its words of up to 16 characters, since the tokenizers of SQLite cannot
-- tell the words of Chinese apart.
-- 检索：索引收录每条记录的全部文字；中文按 1 至 16 字的所有片段收录。

CREATE VIRTUAL TABLE districts_fts USING fts5(code, content="districts", tokenize="porter unicode61");
CREATE VIRTUAL TABLE officials_fts USING fts5(id, content="officials", tokenize="porter unicode61");
CREATE VIRTUAL TABLE commitments_fts USING fts5(id, content="commitments", tokenize="porter unicode61");
CREATE VIRTUAL TABLE targets_fts USING fts5(id, content="targets", tokenize="porter unicode61");
CREATE VIRTUAL TABLE quotes_fts USING fts5(id, content="quotes", tokenize="porter unicode61");
CREATE VIRTUAL TABLE evidence_fts USING fts5(id, content="evidence", tokenize="porter unicode61");
