import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnterprise, readOrder } from '../../../../src/domain/language/answers/row-order.ts';

describe('an order of rows', () => {
  it.each([
    ['3 1 2', [3, 1, 2]],
    ['３、１、２', [3, 1, 2]],
    ['3，1，2。', [3, 1, 2]],
    ['312', [3, 1, 2]],
    ['三 一 二', [3, 1, 2]],
    ['3-1-2', [3, 1, 2]],
    ['3 1', [3, 1, 2]],
    ['2 放第一', [2, 1, 3]],
    ['2放第一', [2, 1, 3]],
    ['把第3个排到最前面', [3, 1, 2]],
    ['第一份放最后吧', [2, 3, 1]],
    ['1 移到第2位', [2, 1, 3]],
  ])('is read from “%s”', (text, order) => {
    expect(readOrder(text, 3)).toEqual(order);
  });

  it.each(['3', '3 1 4', '3 3 1', '确认', '4 放第一', '2 放第五', '1 改成 上海甲有限公司', '你好', ''])(
    'is not read from “%s”',
    (text) => {
      expect(readOrder(text, 3)).toBeNull();
    },
  );

  it('always has every row once', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.integer({ min: 0, max: 12 })).map((rows) => rows.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (typed, count) => {
        const order = readOrder(typed, count);
        if (order) expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
      }),
    );
  });
});

describe('the name of an enterprise', () => {
  it('is read behind what the table has over it', () => {
    expect(readEnterprise('1 用人单位（签章名）改成 申城铸造厂', 3, ['用人单位（签章名）', '用人单位'])).toEqual({
      row: 1,
      name: '申城铸造厂',
    });
    expect(readEnterprise('第2行用人单位是申城铸造厂', 3, ['用人单位'])).toEqual({ row: 2, name: '申城铸造厂' });
    expect(readEnterprise('2 企业名称是申城铸造厂', 3)).toEqual({ row: 2, name: '申城铸造厂' });
  });

  it.each([
    ['1 改成 上海禾棠养老服务（集团）有限公司', 1, '上海禾棠养老服务（集团）有限公司'],
    ['第2家企业名称应该是上海鹭捷速递有限公司', 2, '上海鹭捷速递有限公司'],
    ['２：上海鹭捷速递有限公司', 2, '上海鹭捷速递有限公司'],
    ['3 上海禾里商贸有限公司', 3, '上海禾里商贸有限公司'],
    ['3、上海禾里商贸有限公司', 3, '上海禾里商贸有限公司'],
  ])('is read from “%s”', (text, row, name) => {
    expect(readEnterprise(text, 3)).toEqual({ row, name });
  });

  it.each(['3 1 2', '4 改成 上海甲有限公司', '改成 上海甲有限公司', '确认', '2'])('is not read from “%s”', (text) => {
    expect(readEnterprise(text, 3)).toBeNull();
  });
});
