import { team } from './forms.ts';
import { box, control, edit, field, instruction, legacyDropDown, legacyText, ruby, strike, written } from './markup.ts';
import { edited, type OwnFile, value } from './own-file.ts';
import { line, packDocument, part, run } from './xml.ts';

/** Files whose text is marked up as people and programs do it: the table is the official one. */
export const textFiles: OwnFile[] = [
  edited('ruby-name', 'team', {
    [value('leaderName')]: written(`${run('顾')}${ruby('明', 'míng')}${ruby('澈', 'chè')}`),
  }),
  edited('ruby-whole-name', 'individual', { [value('personName')]: written(ruby('裴一诺', 'péi yī nuò')) }),
  edited('strike-number', 'team', { [value('headcount')]: written(run('25', strike) + run('26')) }),
  edited('double-strike-unit', 'team', {
    [value('organisation')]: written(run('上海梧桐里物业管理所', '<w:dstrike/>') + run('上海梧桐里物业服务有限公司')),
  }),
  edited('strike-switched-off', 'team', { [value('contact')]: written(run('许知远', '<w:strike w:val="0"/>')) }),
  edited('strike-gender', 'team', { [value('leaderGender')]: written(run('男') + run(' / ') + run('女', strike)) }),
  edited('strike-gender-individual', 'individual', { [value('gender')]: written(run('男', strike) + run('女')) }),
  edited('vanish-hint', 'individual', {
    [value('school')]: written(run('（填写全称）', '<w:vanish/>') + run('浦滨财经学院')),
  }),
  edited(
    'vanish-by-style',
    'team',
    { [value('address')]: written(run('请写到门牌号', '<w:rStyle w:val="Hint"/>') + run(team.address ?? '')) },
    {
      parts: {
        'word/styles.xml': part(
          'styles',
          '<w:style w:type="character" w:styleId="Hint"><w:name w:val="Hint"/><w:rPr><w:vanish/></w:rPr></w:style>',
        ),
      },
      relations: [['rId3', 'styles', 'styles.xml']],
    },
  ),
  edited(
    'placeholder-run',
    'team',
    {
      [value('leaderTitle')]: written(control('<w:showingPlcHdr/><w:text/>', run('单击或点击此处输入文字。'))),
    },
    { change: { leaderTitle: null } },
  ),
  edited(
    'placeholder-cell',
    'individual',
    {
      [value('major')]: { text: '请输入所学专业', wrap: (cell) => control('<w:showingPlcHdr/>', cell) },
    },
    { change: { major: null } },
  ),
  edited(
    'placeholder-by-style',
    'individual',
    {
      [value('post')]: written(control('<w:text/>', run('点击输入岗位', '<w:rStyle w:val="PlaceholderText"/>'))),
    },
    { change: { post: null }, open: ['post'] },
  ),
  edited('control-filled-cell', 'team', {
    [value('email')]: { text: 'wutong@example.com', wrap: (cell) => control('<w:text/>', cell) },
  }),
  edited('control-drop-down', 'individual', {
    [value('politics')]: written(
      control(
        '<w:dropDownList><w:listItem w:displayText="中共党员" w:value="1"/><w:listItem w:displayText="群众" w:value="2"/></w:dropDownList>',
        run('群众'),
      ),
    ),
  }),
  edited(
    'control-drop-down-unset',
    'individual',
    {
      [value('politics')]: written(
        control(
          '<w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="中共党员" w:value="1"/></w:dropDownList>',
          run('选择一项。'),
        ),
      ),
    },
    { change: { politics: null } },
  ),
  edited('legacy-drop-down', 'individual', { [value('gender')]: written(legacyDropDown(['男', '女'], 1)) }),
  edited(
    'legacy-drop-down-first',
    'individual',
    { [value('gender')]: written(legacyDropDown(['请选择', '男', '女'], null)) },
    { change: { gender: null }, open: ['gender'] },
  ),
  edited(
    'legacy-text',
    'team',
    {
      [value('phone')]: written(legacyText('021-55507788')),
      [value('postcode')]: written(legacyText('\u2002\u2002\u2002\u2002\u2002')),
    },
    { change: { postcode: null } },
  ),
  edited('merge-field', 'team', {
    [value('teamName')]: written(
      `<w:fldSimple w:instr=" MERGEFIELD 班组 \\* MERGEFORMAT ">${run(team.teamName ?? '')}</w:fldSimple>`,
    ),
    [value('women')]: written(
      `${field('begin')}${instruction(' MERGEFIELD 女 ')}${field('separate')}${run('15')}${field('end')}`,
    ),
  }),
  edited('field-sum', 'team', {
    [value('headcount')]: written(`<w:fldSimple w:instr=" =SUM(LEFT) ">${run('26')}</w:fldSimple>`),
  }),
  edited('hyperlink', 'team', {
    [value('email')]: written(
      `<w:hyperlink r:id="rId9">${run('wutong@example.com', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`,
    ),
  }),
  edited('hyperlink-field', 'team', {
    [value('email')]: written(
      `${field('begin')}${instruction(' HYPERLINK "mailto:other@example.com" ')}${field('separate')}${run('wutong@example.com')}${field('end')}`,
    ),
  }),
  edited('text-box', 'individual', { [value('school')]: written(box(line('浦滨财经学院'))) }),
  edited('text-box-team-name', 'team', { [value('teamName')]: written(box(line(team.teamName ?? ''))) }),
  edited('tracked', 'team', {
    [value('contact')]: written(edit('del', '许致远') + edit('ins', '许知远')),
    [value('women')]: written(run('1') + edit('del', '4') + edit('ins', '5')),
  }),
  edited('moved', 'individual', {
    [value('school')]: written(edit('moveTo', '浦滨财经学院')),
    [value('major')]: written(edit('moveFrom', '浦滨财经学院') + run('金融学')),
  }),
  edited(
    'deleted-row',
    'team',
    {},
    {
      rows: (rows) => [
        {
          ...rows[0]!,
          properties: '<w:del w:id="3" w:author="a"/>',
          cells: rows[0]!.cells.map((cell) => ({
            ...cell,
            text: cell.name === 'value:teamName' ? '旧班组' : (cell.text ?? ''),
          })),
        },
        ...rows,
      ],
    },
  ),
  edited('smart-tags', 'team', {
    [value('address')]: written(
      `<w:smartTag w:uri="u" w:element="address">${run('上海市静安区')}</w:smartTag><w:customXml w:element="x">${run('梧桐路88号3楼')}</w:customXml>`,
    ),
  }),
  edited(
    'footnote',
    'team',
    {
      [value('headcount')]: written(
        `${run('26')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`,
      ),
    },
    {
      parts: { 'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${line('含外包5人')}</w:footnote>`) },
      relations: [['rId4', 'footnotes', 'footnotes.xml']],
    },
  ),
  edited(
    'note-digit',
    'team',
    { [value('women')]: written(run('15') + run('2', '<w:vertAlign w:val="superscript"/>')) },
    { doubt: ['women'] },
  ),
  edited('hard-hyphen', 'team', {
    [value('phone')]: written('<w:r><w:t>021</w:t><w:noBreakHyphen/><w:t>55507788</w:t></w:r>'),
    [value('contact')]: written('<w:r><w:t>许</w:t><w:softHyphen/><w:t>知远</w:t></w:r>'),
  }),
  edited('split-runs', 'individual', {
    [value('age')]: written(
      run('2') +
        '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/>' +
        run('9') +
        '<w:bookmarkEnd w:id="0"/>' +
        run(' 岁'),
    ),
  }),
  edited(
    'comment',
    'individual',
    {
      [value('post')]: written(
        `<w:commentRangeStart w:id="0"/>${run('营业厅柜面服务')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
    },
    {
      parts: { 'word/comments.xml': part('comments', `<w:comment w:id="0">${line('岗位写错了吧')}</w:comment>`) },
      relations: [['rId4', 'comments', 'comments.xml']],
    },
  ),
  edited(
    'labels-numbered-by-style',
    'team',
    {
      'label:teamName': { xml: line('班组名称', '<w:pStyle w:val="No"/>') },
      'label:headcount': { xml: line('人数', '<w:pStyle w:val="No"/>') },
      'label:contact': { xml: line('联系人', '<w:pStyle w:val="No"/>') },
    },
    {
      parts: {
        'word/styles.xml': part(
          'styles',
          '<w:style w:type="paragraph" w:styleId="No"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
        ),
        'word/numbering.xml': part(
          'numbering',
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
        ),
      },
      relations: [
        ['rId3', 'styles', 'styles.xml'],
        ['rId4', 'numbering', 'numbering.xml'],
      ],
    },
  ),
  edited('full-width', 'team', {
    [value('headcount')]: { text: '２６人' },
    [value('postcode')]: { text: '２０００４０' },
    [value('phone')]: { text: '０２１－５５５０７７８８' },
  }),
  edited('plain', 'team', {}),
  edited('plain-individual', 'individual', {}),
  {
    ...edited('alt-chunk-docx', 'individual', {}),
    async bytes() {
      const inner = await edited('inner', 'individual', {}).bytes();
      const outer = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:altChunk r:id="rId7"/><w:sectPr/></w:body></w:document>`;
      return packDocument(outer, { 'word/afchunk.docx': inner }, [['rId7', 'aFChunk', 'afchunk.docx']]);
    },
  },
  edited('strict-and-prefix', 'team', {}, { rename: true }),
];
