/** Texts of the command table, of its groups, options and topics, in Simplified Chinese, by their English. */
export const HELP_ZH: Readonly<Record<string, string>> = {
  'Each morning': '每日流程',
  'Do the whole morning without a question: import, review, batch, print to files':
    '一次走完整个早上的流程，不提问：导入、审单、组批、打印到文件',
  'Export files of a platform; - reads standard input': '平台导出的文件；- 表示读取标准输入',
  'Write the files into this folder (./out)': '把文件写到此文件夹（./out）',
  'Put at most so many parcels into a batch': '每个批次最多的包裹数',
  'Page of the pick list': '拣货单的纸张',
  'Exit with 3 when orders are held or blocked': '有订单待审核或已拦截时，退出码为 3',
  'Exit with 3 when orders are held or blocked, or the stock lacks what they want':
    '有订单待审核、已拦截或缺货时，退出码为 3',
  'Exit with 3 when an order waits or goes without all of it': '有订单等待或未能全部发出时，退出码为 3',
  'Read the file as this platform’s export': '按此平台的导出格式读取文件',
  'Put the orders into this shop': '把订单归入此店铺',
  'Works in a workspace of its own beside the files when none is chosen, so that a first try touches nothing else.':
    '未指定工作区时，在文件旁边新建一个，试用不会影响其他数据。',
  'Read export files of your shops': '读取各店铺的导出文件',
  'Read the columns as this mapping says; new = make one': '按此映射文件读取各列；new 表示新建一个',
  'Say how the file writes its dates': '说明文件中日期的写法',
  'Say when the platform wrote the file (ISO 8601)': '说明平台写出文件的时间（ISO 8601）',
  'Say that the file is newer than all before': '声明此文件比之前的都新',
  'Import the whole rows of a file whose end is cut off': '文件末尾被截断时，导入其中完整的行',
  'Apply the rules; on a terminal, decide the held orders one by one': '执行规则；在终端上逐个审核待审核订单',
  'Walk through every held order, also those held by hand': '走完所有待审核订单，包括人工搁置的',
  'Only show what the rules would make of a day’s imports (2026-11-24)':
    '只显示按规则重新审核某一天的导入会有什么不同（2026-11-24）',
  'With --replay: the rules of today, or then (today)':
    '配合 --replay：用今天（today）还是当天（then）的规则（默认 today）',
  'Put approved orders into batches to be worked on together': '把已通过的订单组成批次一起处理',
  'Orders a cart holds, each in a tote of its own': '拣货车能放的订单数，每个订单一个周转箱',
  'Pieces a cart holds': '拣货车能放的件数',
  'Lines a cart holds': '拣货车能放的行数',
  'Weight a cart bears (30kg, 60lb), by what stock files, else the export, say of pieces':
    '拣货车的载重（30kg、60lb），按库存文件（没有则按导出文件）中每件的重量',
  'Volume a cart holds (120l, 0.3m3), by what stock files say of pieces':
    '拣货车的容积（120l、0.3m3），按库存文件中每件的体积',
  'Fetch orders of several lines together for a put wall, if that walks less than the cart':
    '多行订单先汇总拣货、再到播种墙分拣（比用拣货车少走时）',
  'Never mix these in a batch, separated by commas: channel, shop, ship-by, cut-off, country, location, priority':
    '这些不同的订单不放进同一批次，用逗号分隔：channel、shop、ship-by、cut-off、country、location、priority',
  'How long to look for short walks (normal)': '花多少时间寻找短路线（normal）',
  'Batch orders of a single line apart from the others': '单行订单单独组成波次',
  'Only orders of this shop': '仅此店铺的订单',
  'Only this supplier': '只限此供应商',
  'Supplier whose parcels the numbers are for': '这些单号属于此供应商代发的包裹',
  'Show what waits to be ordered from suppliers, and what has no tracking number yet':
    '显示待向供应商下单的商品，以及还没有运单号的包裹',
  'Write what suppliers are to send into a file for each, once':
    '把供应商要代发的商品各写成一个文件，只写一次',
  'Only what leaves from this location (locations.yaml)': '仅从此地点发出的（locations.yaml）',
  'Show the locations that send parcels, the suppliers and the bundles': '显示发货地点、供应商和组合商品',
  'Check locations.yaml and bundles.csv, line by line and against the stock':
    '检查 locations.yaml 和 bundles.csv，逐行检查并与库存核对',
  'Write a first locations.yaml with the locations of the stock; on a terminal it asks its way':
    '根据库存中的地点写出初始的 locations.yaml；在终端上逐项询问',
  'Only orders to this country (US, DE …)': '仅寄往此国家的订单（US、DE…）',
  'Only orders that hold this SKU': '仅含此 SKU 的订单',
  'Only orders with this tag, from the platform or rules.yaml': '仅带此标签的订单（平台的或 rules.yaml 的）',
  'Only orders sent this way: the channel of rules.yaml, else what the buyer chose':
    '仅走此渠道的订单：rules.yaml 的渠道，否则为买家所选',
  'Only orders placed longer ago than this (2d, 12h)': '仅下单时间早于此的订单（2d、12h）',
  'List the batches': '列出批次',
  'Show the parcels of a batch': '显示批次中的包裹',
  'Name of the batch': '批次名称',
  'Take a batch apart; its orders are approved again': '拆散批次，其中订单恢复为已通过',
  'Form of the pick list (pdf), or zpl for the labels': '拣货单的形式（pdf），或用 zpl 写面单',
  'Draw the map into this file too (.svg or .pdf)': '同时把布局图画到此文件（.svg 或 .pdf）',
  'First position to print': '从此序号开始打印',
  'Last position to print': '打印到此序号为止',
  'Print again what was printed, marked as a copy': '重新打印已打印过的，并标明为副本',
  'Label size': '面单尺寸',
  'Dots per inch of the label printer (203, 300)': '面单打印机的分辨率（203、300）',
  'Check goods against orders, scan by scan': '逐次扫描，核对商品与订单',
  'Record this parcel as packed without a scan, and that it was so':
    '不经扫描，将此包裹记为已打包，并注明未扫描',
  'A line is a scan: a parcel’s code, then its goods (barcode or SKU). UNDO takes back the last scan, SKIP puts the parcel aside, DONE ends it.':
    '每行是一次扫描：先扫包裹码，再扫商品（条码或 SKU）。UNDO 撤回上一次扫描，SKIP 放下此包裹，DONE 结束。',
  'Read the carrier’s file of tracking numbers': '读取承运商的快递单号文件',
  'Files with order or parcel, number and carrier': '含订单或包裹、快递单号和承运商的文件',
  'Column of the order': '订单所在的列',
  'Column of the parcel': '包裹所在的列',
  'Column of the tracking number': '快递单号所在的列',
  'Column of the carrier': '承运商所在的列',
  'Carrier of every number': '所有单号的承运商',
  'Shop whose orders the numbers are for': '单号所属订单的店铺',
  'Set aside wrong check digits and unknown carriers': '把校验位错误和未知承运商的单号放到一边',
  'Put the numbers in the place of those known before': '用这些单号替换之前的单号',
  'Take these numbers, however their zeros look': '接受这些单号，不管末尾的零像什么',
  'Read the file in this encoding': '按此编码读取文件',
  'Write the platforms’ upload files of tracking numbers': '写出各平台回传快递单号用的文件',
  'Only this shop': '仅此店铺',
  'Only this platform': '仅此平台',
  'Fill the file downloaded from the platform': '填写从平台下载的文件',
  'Write another format, e.g. plain': '写成其他格式，如 plain',
  'TikTok’s columns: 4 (v2) or 7 (v1)': 'TikTok 的列数：4（v2）或 7（v1）',
  'Country of TikTok or Amazon': 'TikTok 或亚马逊的国家',
  'Columns of plain and Chinese files: order=订单号,carrier=…,number=…':
    'plain 和中文文件的列：order=订单号,carrier=…,number=…',
  'Write csv files in this encoding (gb18030 for Chinese spreadsheets)':
    '按此编码写 CSV 文件（中文表格软件用 gb18030）',
  'Leave out the mark at the beginning of plain files': 'plain 文件开头不写 BOM',
  'Dates of WooCommerce, as chosen in its form': 'WooCommerce 的日期顺序，与其表单中所选一致',
  'Let the platform mail the buyers': '让平台给买家发邮件',
  'Also write a table of what was written, what was held back, and why':
    '另写一张表：写入了什么、暂不回传什么、原因',
  'Write corrections of numbers exported before': '写出对已导出单号的更正',
  'Check tracking numbers against their carriers’ rules': '按承运商的规则检查快递单号',
  'Tracking numbers': '快递单号',
  'Carrier the numbers are said to be of': '单号所称的承运商',
  'Single orders': '单个订单',
  'List orders': '列出订单',
  'Only these states, separated by commas': '仅这些状态，用逗号分隔',
  'Only orders of this batch': '仅此批次的订单',
  'Only orders whose status on the platform has these words (paid, 待发货)':
    '仅平台状态含这些字的订单（paid、待发货）',
  'Only orders that hold this text: id, recipient, address, goods, note':
    '仅含此文字的订单：订单号、收件人、地址、商品、备注',
  'At most so many': '最多这么多',
  'Only archived orders': '仅已归档的订单',
  'A pipe gets one order per line with tabs between full values; a terminal gets a table that fits.':
    '输出到管道时每个订单一行，用制表符分隔完整的值；在终端上显示适合宽度的表格。',
  'Show everything known of an order, with every rule and what it saw':
    '显示订单的全部信息，以及每条规则看到了什么',
  '#1001, 1001, the platform’s id, or shop/#1001': '#1001、1001、平台订单号，或 店铺/#1001',
  'Approve held orders': '通过待审核的订单',
  'Record why': '记录原因',
  'Hold orders until a person approves them': '搁置订单，直到人工通过',
  'Add a note of your own to orders; the pick list prints it': '给订单加内部备注，会打印在拣货单上',
  'The note': '备注内容',
  'What the rules and the planner know': '规则与路线规划所依据的资料',
  'List every setting in force': '列出当前所有设置',
  'Say where each value comes from': '说明每个值来自哪里',
  'Show one setting': '显示一项设置',
  'Dotted key, e.g. defaults.repeatHours': '带点的键名，如 defaults.repeatHours',
  'Say where the value comes from': '说明该值来自哪里',
  'Change one setting': '修改一项设置',
  'Value; several for a list': '值；列表可写多个',
  'In the user’s file, for every workspace, rather than the workspace’s':
    '写入用户的设置文件（对所有工作区有效），而不是工作区的',
  'Take one setting back to its default': '把一项设置恢复为默认值',
  'Say what a rule looks at and how to set it': '说明一条规则检查什么、如何设置',
  'Code of a rule, e.g. NOTE_BUYER; none lists all': '规则代码，如 NOTE_BUYER；不写则列出全部',
  'List the shops': '列出店铺',
  'Add a shop': '添加店铺',
  'A name of your choice': '自定的名称',
  'Platform the shop is on': '店铺所在的平台',
  'Currency where an export names none (EUR, CNY …)': '导出文件没有币种时采用的币种（EUR、CNY…）',
  'Time zone of the shop’s day (Europe/Berlin)': '店铺的时区（Europe/Berlin）',
  'Sender on its labels, a text a line': '面单上的寄件人，一项一行',
  'Buyers’ notes that need no look, e.g. "thank you"': '无需查看的买家留言，例如“谢谢”',
  'Attributes of the cart that hold an order, * for any': '出现即暂停订单的购物车附加项，* 表示任意',
  'Change a shop': '修改店铺',
  'Name of the shop': '店铺名称',
  'New name': '新名称',
  'Show what is in stock, where it lies and its barcodes': '显示库存、货位和条码',
  'Only this SKU': '仅此 SKU',
  'SKUs of which open orders want more than there is': '未完成订单所需超过库存的 SKU',
  'Read stock, bins and barcodes from inventory and product files':
    '从库存文件和商品文件读取库存、货位和条码',
  'Inventory or products export of Shopify, or a file with SKU, Bin, Available, Barcode, Weight, Volume, Expires':
    'Shopify 的库存或商品导出，或含 SKU、Bin、Available、Barcode、Weight、Volume、Expires 列的文件',
  'Draw the map of the warehouse as the planner sees it': '画出路线规划所用的仓库地图',
  'Name every bin of the stock that does not fit the layout, and the rule it breaks':
    '列出不符合仓库布局的货位，以及违反的规则',
  'Write a first layout.yaml from the bins of the stock; on a terminal it asks its way':
    '根据库存中的货位写出初始的 layout.yaml；在终端上会逐项询问',
  'Write a rules.yaml with comments, for rules of your own': '写出带注释的 rules.yaml，用于自定义规则',
  'Check rules.yaml, and try it on the last 500 orders': '检查 rules.yaml，并用最近 500 个订单试运行',
  'Show what every rule says of one order': '显示每条规则对某个订单的判断',
  'Put the people of orders on the black list; without an order, show it':
    '把订单的收件人加入黑名单；不写订单则显示名单',
  'Take them off the list': '从名单中移除',
  'Put the people of orders on the VIP list; without an order, show it':
    '把订单的收件人加入贵宾名单；不写订单则显示名单',
  'List orders by the time left until their dispatch limit': '按距发货时限的剩余时间列出订单',
  'Only those due within this time (24h, 2d)': '仅在此时间内到期的订单（24h、2d）',
  'List orders over their dispatch limit': '列出已超过发货时限的订单',
  'Trust and upkeep': '数据安全与维护',
  'Count the orders in each state and name the next command (also: orders alone)':
    '统计各状态的订单数，并提示下一条命令（也可只输入 orders）',
  'Take finished orders off the lists; duplicates are still found among them':
    '把已完成的订单移出列表（归档）；查重时仍会比对',
  'Placed before this day of the shop’s zone, like 2026-06-01': '店铺时区中此日之前下单的订单，如 2026-06-01',
  'Finished are shipped and closed orders, and those their platform cancelled, refunded or fulfilled. An order that a newer export brings back to review is on the lists again.':
    '已完成指已发货、已完结，以及平台上已取消、已退款或已发货的订单。新的导出文件使订单回到审单时，它会重新出现在列表中。',
  'Take back the last change; asks first if paper or an upload file came of it':
    '撤销上一次变更；若已打印或已写出回传文件，会先询问',
  'List the changes, newest first: when, who, what': '列出变更，最新的在前：何时、谁、做了什么',
  'At most so many (20)': '最多这么多（20）',
  'Verify the whole ledger': '校验整个账本',
  'Copy the ledger while others may go on working': '复制账本，期间其他人可以继续工作',
  'Where to (backups/ in the workspace)': '复制到哪里（工作区的 backups/）',
  'Check what the program needs: Node, folders, ledger, settings, fonts, printer':
    '检查程序所需的环境：Node、文件夹、账本、设置、字体、打印机',
  'Write the completion of a shell': '写出 shell 的命令补全脚本',
  'Shell to complete in': '要补全的 shell',
  'Give the result as one JSON document': '以一个 JSON 文档给出结果',
  'Show what would happen and change nothing': '只显示将会发生什么，不做任何改动',
  'Answer yes to every question': '对所有问题回答“是”',
  'Never ask; stop where a question would be needed': '从不提问；需要提问时中止',
  'Say nothing but results and errors': '除结果和错误外什么都不说',
  'Use no colours': '不使用颜色',
  'Speak English or Chinese': '使用英文或中文',
  'Work in this folder': '使用此文件夹作为工作区',
  'Names of the batches': '批次名称，可多个',
  'Print every batch that is open, each into a folder of its own': '打印所有未打印的批次，每批一个文件夹',
  'Make labels, pick list and packing slips of batches, into files or on a printer':
    '生成批次的面单、拣货单和装箱单，写成文件或发到打印机',
  'Only these, separated by commas: labels, pick-list, put-wall, slips, card, return-slip':
    '仅这些种类，用逗号分隔：labels（面单）、pick-list（拣货单）、put-wall（播种墙分拣单）、slips（装箱单）、card（卡片）、return-slip（退货单）',
  'Send them to this printer (labels=NAME,lists=NAME,cards=NAME; tcp://HOST:9100; none)':
    '发到此打印机（labels=名称,lists=名称,cards=名称；tcp://主机:9100；none）',
  'Say how many labels or pages in doubt came out of the printer': '告知存疑的面单或页打印出来了几张',
  'Tell prices on packing slips': '装箱单上印价格',
  'Last page first, for printers that stack face up': '最后一页先印，用于正面朝上出纸的打印机',
  'Page of pick list and slips': '拣货单和装箱单的纸张',
  'List the printers: what they are doing, what paper they offer': '列出打印机：状态和可用纸张',
  'Record changes under this name': '以此姓名记录变更',
  'Show where an error comes from': '显示错误出自哪里',
  'Show help': '显示帮助',
  'Exit codes, the same for every command:': '退出码，所有命令相同：',
  '  0    done, or nothing to do': '  0    完成，或无事可做',
  '  1    stopped, nothing changed': '  1    已中止，没有任何改动',
  '  2    wrong usage or settings; nothing was read': '  2    用法或设置有误；没有读取任何内容',
  '  3    done, but some rows were set aside (with --exit-code also: some orders)':
    '  3    已完成，但有些行被放到一边（加 --exit-code 时也包括订单）',
  '  4    another run holds the lock': '  4    另一个进程正在写入账本',
  '  70   a bug of ours': '  70   程序自身的错误',
  '  129, 130, 143   stopped by hang-up, Ctrl-C, or the system':
    '  129、130、143   因挂断、Ctrl-C 或系统而停止',
  'Environment variables; a flag beats them, they beat the settings:':
    '环境变量；命令行选项优先于它们，它们优先于设置：',
  '  ORDERS_WORKSPACE   folder of the ledger (--workspace)':
    '  ORDERS_WORKSPACE   账本所在的文件夹（--workspace）',
  '  ORDERS_AS          name changes are recorded under (--as)':
    '  ORDERS_AS          记录变更所用的姓名（--as）',
  '  ORDERS_LANG        en or zh (--lang); else the setting lang, then LC_ALL, LC_MESSAGES, LANG':
    '  ORDERS_LANG        en 或 zh（--lang）；其次设置 lang，再次 LC_ALL、LC_MESSAGES、LANG',
  '  ORDERS_CONFIG      folder of the user’s settings': '  ORDERS_CONFIG      用户设置所在的文件夹',
  '  ORDERS_NOW         fixed time, for tests and replays (2026-11-24T08:00:00Z)':
    '  ORDERS_NOW         固定的时间，用于测试和重放（2026-11-24T08:00:00Z）',
  '  XDG_DATA_HOME, XDG_CONFIG_HOME   where workspace and settings are by default':
    '  XDG_DATA_HOME、XDG_CONFIG_HOME   工作区和设置的默认位置',
  '  NO_COLOR, FORCE_COLOR, TERM=dumb, COLUMNS   colours and width':
    '  NO_COLOR、FORCE_COLOR、TERM=dumb、COLUMNS   颜色与宽度',
  '  CI                 nothing is asked': '  CI                 不提任何问题',
  'Files that `orders import` reads: exports of platforms as text (.csv, .tsv, .txt) or workbook (.xlsx), also zipped; text in UTF-8, UTF-16 or GB18030 (GBK). The platform is recognised by its columns; a file of another kind is named and refused.':
    'orders import 读取的文件：平台导出的文本（.csv、.tsv、.txt）或工作簿（.xlsx），也可以是压缩包；文本编码为 UTF-8、UTF-16 或 GB18030（GBK）。平台由列名识别；其他种类的文件会指明是什么，并拒绝读取。',
  'Every row ends as imported, unchanged, changed or rejected, and the four add up to the rows read. Ids are text: a spreadsheet that turned them into 5.76912E+17 has destroyed them, and such rows are rejected.':
    '每一行的结局是已导入、未变、有变或被拒之一，四者之和等于读取的行数。订单号一律按文本处理：表格软件把它变成 5.76912E+17 后已无法复原，这样的行会被拒。',
  'Results: text for people; --json for one JSON document; a pipe gets tabs between full values.':
    '结果：文字给人看；--json 给出一个 JSON 文档；管道得到用制表符分隔的完整值。',
  'Every rule looks at every order. A finding that forbids shipping blocks the order; an error or warning holds it until a person approves; an info only tells.':
    '每条规则都检查每个订单。禁止发货的结果会拦截订单；错误或警告会让订单待审核，直到人工通过；提示只作告知。',
  'Run `orders rules` for the list, `orders rules explain CODE` for one, `orders show ORDER` for what each saw, and `orders config set defaults.onlyTell CODE` to let one only tell.':
    '运行 orders rules 查看规则列表，orders rules explain 代码 查看一条，orders show 订单 查看每条规则看到了什么，orders config set defaults.onlyTell 代码 让一条规则只作提示。',
  'Put orders of one recipient into one parcel; without orders, show which could be':
    '把同一收件人的订单合并为一个包裹；不写订单时，显示哪些可以合并',
  'Give each of them a parcel of its own again': '拆开，各自单独一个包裹',
  'Same shop, recipient, address and delivery; never unpaid, refunding, pre-ordered or masked orders. At most 20 on TikTok.':
    '同一店铺、收件人、地址和配送方式；未付款、退款中、预售或已掩码的订单不合并。TikTok 最多 20 个。',
  'Send an order in several parcels, or a part of it now': '把订单分几个包裹发出，或先发一部分',
  'What a parcel holds: MUG-BLU=1,CAP=2; the rest is the last parcel':
    '包裹里放什么：MUG-BLU=1,CAP=2；其余的是最后一个包裹',
  'Leave the rest for a later batch': '其余的留待以后的批次',
  'Make it one parcel again': '恢复为一个包裹',
  'Put orders of one recipient into one parcel (setting merge)':
    '把同一收件人的订单合并为一个包裹（设置 merge）',
  'Send what is in stock of an order now and the rest later (setting split)':
    '先发有货的部分，其余以后再发（设置 split）',
  'List the templates of labels, lists, slips and cards': '列出面单、清单、装箱单和卡片的模板',
  'Copy a template into the workspace, to change it': '把模板复制到工作区以便修改',
  'Name of the template, e.g. label-4x6': '模板名，例如 label-4x6',
  'Name of the copy (the same: it takes the other’s place)': '副本的名字（同名则取代原模板）',
  'Check a template; faults are shown with line and column': '检查模板；错误附行号和列号',
  'Name of the template, or a .yaml file': '模板名，或 .yaml 文件',
  'Write a PDF of what a template makes of your next order': '用您的下一个订单生成模板的 PDF 预览',
  'Write the PDF to this file': '把 PDF 写到此文件',
  'Show this order': '预览此订单',
  'First label of the sheet that is still there': '标签纸上第一张未用标签的序号',
  'Write a test page with rulers, to see whether the printer prints true to size':
    '生成带标尺的测试页，检查打印尺寸是否准确',
  'Make the label of a parcel with its last scan, if it has none yet':
    '扫完最后一件时打印该包裹的面单（尚未打印的）',
  'Send these labels to this printer': '把这些面单发送到此打印机',
  'Write these labels into this folder (./out)': '把这些面单写到此文件夹（./out）',
  'Templates to use, with commas between those of labels and slips (orders templates)':
    '所用的模板，面单和装箱单等各一个，用逗号分隔（见 orders templates）',
};
